package org.linli.volunteer.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** Grants what a passed course is worth, records licences from their documents, and takes either back (VOL-07). */
@Component
public class GrantCredential {

    /** A licence as its document shows it. */
    public record Licence(
            VolunteerId volunteer,
            String name,
            List<String> opensSkills,
            PersonalData<String> document,
            String issuer,
            LocalDate from,
            @Nullable LocalDate until,
            String by) {}

    private final Credentials credentials;
    private final Volunteers volunteers;
    private final Clock clock;

    public GrantCredential(Credentials credentials, Volunteers volunteers, Clock clock) {
        this.credentials = credentials;
        this.volunteers = volunteers;
        this.clock = clock;
    }

    /** What a passed training grants; hearing of it twice, or late, changes nothing. */
    public void ofTraining(
            VolunteerId volunteer,
            String area,
            String term,
            LocalDate passedOn,
            @Nullable LocalDate until,
            TrainingId training) {
        Credential.Grant grant =
                new Credential.Grant(List.of(term), null, "training", passedOn, until, training.value());
        Optional<Versioned<Credential>> there =
                credentials.find(CredentialId.of(volunteer, Credential.Kind.QUALIFICATION, term));
        if (there.isPresent() && there.get().value().state().status() == CredentialStatus.REVOKED) {
            // only a course passed after the revocation earns it anew
            LocalDate revokedOn = there.get().value().state().revokedOn();
            if (revokedOn != null && passedOn.isAfter(revokedOn)) {
                there.get().value().grantAgain(grant);
                credentials.save(there.get().value(), there.get().version());
            }
            return;
        }
        keep(there, volunteer, area, Credential.Kind.QUALIFICATION, term, grant);
    }

    public Versioned<Credential> ofLicence(Licence licence) {
        String area = volunteers.get(licence.volunteer()).value().state().area();
        Credential.Grant grant = new Credential.Grant(
                licence.opensSkills(),
                licence.document(),
                licence.issuer(),
                licence.from(),
                licence.until(),
                licence.by());
        Optional<Versioned<Credential>> there =
                credentials.find(CredentialId.of(licence.volunteer(), Credential.Kind.LICENCE, licence.name()));
        if (there.isPresent() && there.get().value().state().status() == CredentialStatus.REVOKED) {
            there.get().value().grantAgain(grant);
            return credentials.save(there.get().value(), there.get().version());
        }
        return keep(there, licence.volunteer(), area, Credential.Kind.LICENCE, licence.name(), grant);
    }

    public Versioned<Credential> revoke(CredentialId id, long version, String by, String reason) {
        Credential credential = credentials.get(id).value();
        credential.revoke(by, reason, Today.at(clock));
        return credentials.save(credential, version);
    }

    private Versioned<Credential> keep(
            Optional<Versioned<Credential>> there,
            VolunteerId volunteer,
            String area,
            Credential.Kind kind,
            String term,
            Credential.Grant grant) {
        if (there.isEmpty()) {
            return credentials.save(Credential.grant(volunteer, area, kind, term, grant), 0);
        }
        Credential credential = there.get().value();
        credential.prolong(grant);
        return credential.changes().isEmpty()
                ? there.get()
                : credentials.save(credential, there.get().version());
    }
}
