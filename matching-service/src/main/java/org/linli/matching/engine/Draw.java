package org.linli.matching.engine;

/** Decides between people of equal score: a number drawn from the id, so that nobody gains by having come first. */
public final class Draw {

    private Draw() {}

    public static long of(String id) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            h = (h ^ id.charAt(i)) * 0x100000001b3L;
        }
        h ^= h >>> 32;
        h *= 0xd6e8feb86659fd93L;
        return h ^ (h >>> 32);
    }
}
