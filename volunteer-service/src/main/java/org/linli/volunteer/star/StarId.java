package org.linli.volunteer.star;

import org.linli.volunteer.registration.VolunteerId;

/** Names one star of one volunteer: there is no second of the same. */
public record StarId(String value) {

    public StarId {
        if (value.isBlank() || value.length() > 70) {
            throw new IllegalArgumentException("a star id has 1 to 70 characters");
        }
    }

    static StarId of(VolunteerId volunteer, int star) {
        return new StarId(volunteer.value() + "-" + star);
    }

    @Override
    public String toString() {
        return value;
    }
}
