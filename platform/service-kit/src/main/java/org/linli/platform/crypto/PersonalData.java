package org.linli.platform.crypto;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.function.Function;

/**
 * Personal data that masks itself in {@code toString} and JSON; only {@link #reveal()} gives it away, so every such place can be found.
 *
 * <p>It is not read from JSON and not stored by any mapper.
 */
public final class PersonalData<T> {

    private final T value;
    private final Function<? super T, String> mask;

    private PersonalData(T value, Function<? super T, String> mask) {
        this.value = value;
        this.mask = mask;
    }

    public static <T> PersonalData<T> of(T value, Function<? super T, String> mask) {
        return new PersonalData<>(value, mask);
    }

    public static PersonalData<String> idNumber(String value) {
        return new PersonalData<>(value, Masks::idNumber);
    }

    public static PersonalData<String> phone(String value) {
        return new PersonalData<>(value, Masks::phone);
    }

    public static PersonalData<String> name(String value) {
        return new PersonalData<>(value, Masks::name);
    }

    /** Addresses and free text: nothing of them shows. */
    public static PersonalData<String> text(String value) {
        return new PersonalData<>(value, Masks::hidden);
    }

    /** The data itself: call it only where it is encrypted, hashed, checked, or shown to somebody entitled to it. */
    public T reveal() {
        return value;
    }

    /** What others may see. */
    @JsonValue
    public String masked() {
        return mask.apply(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalData<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
