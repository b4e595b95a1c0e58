package org.linli.platform.identifier;

import java.util.Optional;

/** ID-04: the twelve digits of a division, from province down to village or community. */
public record DivisionCode(String value) {

    private static final int LENGTH = 12;

    public DivisionCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("Not a division code");
        }
    }

    public static Parsed<DivisionCode> parse(String text) {
        String value = text.strip();
        return isCode(value)
                ? new Parsed.Valid<>(new DivisionCode(value))
                : new Parsed.Invalid<>(IdentifierFault.MALFORMED);
    }

    /** The lowest level that is not all zeros. */
    public DivisionLevel level() {
        if (!isZero(9, 12)) {
            return DivisionLevel.VILLAGE;
        }
        if (!isZero(6, 9)) {
            return DivisionLevel.TOWNSHIP;
        }
        if (!isZero(4, 6)) {
            return DivisionLevel.COUNTY;
        }
        return isZero(2, 4) ? DivisionLevel.PROVINCE : DivisionLevel.PREFECTURE;
    }

    /** The significant digits. */
    public String prefix() {
        return value.substring(0, level().prefixLength());
    }

    /** The division directly above; a province has none. */
    public Optional<DivisionCode> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case PREFECTURE -> Optional.of(upTo(DivisionLevel.PROVINCE));
            case COUNTY -> Optional.of(upTo(DivisionLevel.PREFECTURE));
            case TOWNSHIP -> Optional.of(upTo(DivisionLevel.COUNTY));
            case VILLAGE -> Optional.of(upTo(DivisionLevel.TOWNSHIP));
        };
    }

    /** The division of a level that this one lies in, itself included. */
    public DivisionCode upTo(DivisionLevel level) {
        return new DivisionCode(value.substring(0, level.prefixLength()) + "0".repeat(LENGTH - level.prefixLength()));
    }

    @Override
    public String toString() {
        return value;
    }

    private boolean isZero(int from, int to) {
        for (int i = from; i < to; i++) {
            if (value.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static boolean isCode(String text) {
        return text.length() == LENGTH && Digits.allDigits(text, 0, LENGTH) && text.charAt(0) != '0';
    }
}
