package org.linli.casework.casefile;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** Makes the numbers that stand for persons: nothing of the person, the place or the order of cases can be read from one. */
public final class Pseudonyms {

    /** Without letters and digits that are taken for one another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;

    private final RandomGenerator random;

    public Pseudonyms(RandomGenerator random) {
        this.random = random;
    }

    public String next(LocalDate today) {
        StringBuilder number = new StringBuilder("WJ").append(today.getYear()).append('-');
        for (int i = 0; i < LENGTH; i++) {
            number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }
}
