package org.linli.matching.demand;

/** The goods that a demand asks for: so many of a kind of the taxonomy. */
public record GoodsWish(String kind, int quantity) {

    static final int MOST = 100_000;
}
