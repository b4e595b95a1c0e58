package org.linli.matching.wish;

/** Decides whether bytes are a picture we take, and removes from it what a camera wrote besides: place, time, owner. */
@FunctionalInterface
public interface PhotoCleaner {

    /** A clean picture. */
    record Clean(String mediaType, byte[] bytes) {}

    /** Refuses with {@code wish.photo-unreadable} or {@code wish.photo-too-large}. */
    Clean clean(byte[] upload);
}
