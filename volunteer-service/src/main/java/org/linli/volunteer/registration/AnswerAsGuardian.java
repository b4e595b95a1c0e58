package org.linli.volunteer.registration;

import java.time.Clock;
import java.util.function.Consumer;
import org.linli.platform.identifier.VolunteerNumber;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/** Takes a guardian's word from himself: whoever knows the code and the phone number it was told under may consent, and take it back. */
@Component
public class AnswerAsGuardian {

    /** By what a guardian proves himself. */
    public record Proof(VolunteerNumber number, String code, String phone) {

        @Override
        public String toString() {
            return "Proof[***]";
        }
    }

    private final Volunteers volunteers;
    private final GuardianCodes codes;
    private final RegistrationSettings settings;
    private final Clock clock;

    public AnswerAsGuardian(Volunteers volunteers, GuardianCodes codes, RegistrationSettings settings, Clock clock) {
        this.volunteers = volunteers;
        this.codes = codes;
        this.settings = settings;
        this.clock = clock;
    }

    public Versioned<Volunteer> consent(Proof proof, String consentVersion) {
        return answer(proof, volunteer -> volunteer.grantByGuardian(consentVersion, Today.at(clock)));
    }

    public Versioned<Volunteer> withdraw(Proof proof) {
        return answer(proof, Volunteer::withdrawGuardianConsent);
    }

    private Versioned<Volunteer> answer(Proof proof, Consumer<Volunteer> verb) {
        // somebody who guesses must not learn which numbers exist
        Versioned<Volunteer> found = volunteers
                .findByNumber(proof.number())
                .filter(v -> v.value().state().dossier().guardianRequest() != null)
                .orElseThrow(() -> new Rejected(new GuardianRejection.CodeWrong()));
        Volunteer volunteer = found.value();
        String hash = codes.hash(volunteer.id(), proof.code());
        if (!volunteer.isGuardian(hash, proof.phone(), settings.guardianCodeAttempts(), Today.now(clock))) {
            volunteer.missGuardianCode();
            volunteers.save(volunteer, found.version());
            throw new Rejected(new GuardianRejection.CodeWrong());
        }
        verb.accept(volunteer);
        return volunteers.save(volunteer, found.version());
    }
}
