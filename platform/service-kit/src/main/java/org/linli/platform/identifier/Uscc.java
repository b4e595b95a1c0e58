package org.linli.platform.identifier;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** ID-03: the unified social credit code of an organisation, 18 characters. */
public record Uscc(String value) {

    private static final int LENGTH = 18;

    public Uscc {
        if (fault(value) != null) {
            throw new IllegalArgumentException("Not a unified social credit code");
        }
    }

    public static Parsed<Uscc> parse(String text) {
        String value = text.strip().toUpperCase(Locale.ROOT);
        IdentifierFault fault = fault(value);
        return fault == null ? new Parsed.Valid<>(new Uscc(value)) : new Parsed.Invalid<>(fault);
    }

    /** The department that registered the organisation and its category there: 51, 52 and 53 are social organisations. */
    public String category() {
        return value.substring(0, 2);
    }

    /** The six digits of the division where it is registered. */
    public String division() {
        return value.substring(2, 8);
    }

    /** The nine characters that name the organisation itself. */
    public String bodyCode() {
        return value.substring(8, 17);
    }

    @Override
    public String toString() {
        return value;
    }

    private static @Nullable IdentifierFault fault(String value) {
        if (value.length() != LENGTH || !Mod31.inAlphabet(value) || !Digits.allDigits(value, 2, 8)) {
            return IdentifierFault.MALFORMED;
        }
        return Mod31.check(value, LENGTH - 1) == value.charAt(LENGTH - 1) ? null : IdentifierFault.BAD_CHECK_DIGIT;
    }
}
