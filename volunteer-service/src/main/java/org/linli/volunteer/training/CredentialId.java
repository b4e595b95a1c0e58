package org.linli.volunteer.training;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.volunteer.registration.VolunteerId;

/** Names the one credential of a volunteer, kind and term. */
public record CredentialId(String value) {

    public CredentialId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a credential id has 1 to 64 characters");
        }
    }

    /** A course passed twice prolongs the same credential. */
    public static CredentialId of(VolunteerId volunteer, Credential.Kind kind, String term) {
        String text = "credential/" + volunteer + "/" + kind + "/" + term;
        return new CredentialId(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
