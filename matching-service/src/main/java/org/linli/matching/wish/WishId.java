package org.linli.matching.wish;

/** Names one wish. */
public record WishId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
