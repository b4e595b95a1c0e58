package org.linli.volunteer.training;

import java.time.LocalDate;

/** What happened to a credential. */
public sealed interface CredentialEvent {

    /** The volunteer holds it for the first time. */
    record Granted(Credential.Grant grant) implements CredentialEvent {}

    /** It holds longer. */
    record Prolonged(Credential.Grant grant) implements CredentialEvent {}

    /** It was taken back. */
    record Revoked(String by, String reason, LocalDate on) implements CredentialEvent {}

    /** It was earned anew after it had been taken back. */
    record GrantedAgain(Credential.Grant grant) implements CredentialEvent {}
}
