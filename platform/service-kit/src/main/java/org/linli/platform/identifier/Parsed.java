package org.linli.platform.identifier;

import java.util.Optional;

/** What reading an identifier came to: the identifier, or the first thing that is wrong with the text. */
public sealed interface Parsed<T> {

    /** The text is a well-formed identifier. */
    record Valid<T>(T identifier) implements Parsed<T> {}

    /** The text is none; the fault never repeats the text. */
    record Invalid<T>(IdentifierFault fault) implements Parsed<T> {}

    default boolean isValid() {
        return this instanceof Valid<T>;
    }

    /** The identifier, or empty when the text was none. */
    default Optional<T> identified() {
        return switch (this) {
            case Valid<T>(T identifier) -> Optional.of(identifier);
            case Invalid<T> _ -> Optional.empty();
        };
    }

    /** The fault, or empty when the text was an identifier. */
    default Optional<IdentifierFault> wrong() {
        return switch (this) {
            case Valid<T> _ -> Optional.empty();
            case Invalid<T>(IdentifierFault fault) -> Optional.of(fault);
        };
    }
}
