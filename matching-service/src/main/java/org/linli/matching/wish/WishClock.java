package org.linli.matching.wish;

/** The deadlines of a wish. */
public enum WishClock {
    /** A joint claim finds all its members. */
    GATHER,
    /** The claimant gets in touch. */
    CONTACT,
    /** The wish is brought. */
    FULFIL,
    /** Both sides judge. */
    EVALUATE
}
