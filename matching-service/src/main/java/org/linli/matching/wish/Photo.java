package org.linli.matching.wish;

/** A picture kept apart and sealed. */
public record Photo(String photoId, String mediaType, int bytes) {}
