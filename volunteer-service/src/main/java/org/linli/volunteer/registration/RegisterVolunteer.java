package org.linli.volunteer.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.Sex;
import org.linli.platform.identifier.VolunteerNumber;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/**
 * Enters one person into the register (VOL-01, VOL-02), by himself or by a body that has his consent (VOL-35): identity checked, one
 * registration a person, minors wait for a guardian.
 */
@Component
public class RegisterVolunteer {

    /**
     * What is entered.
     *
     * @param consentVersion the text of the consent to being registered
     * @param agreed SEC-02: further purposes that were agreed to, in the versions in force
     * @param guardianAsked a guardian to be asked, who has not consented yet
     */
    public record Command(
            VolunteerId id,
            String name,
            IdentityClaim identity,
            String nationality,
            String phone,
            String area,
            String address,
            Person.Background background,
            String healthNote,
            Capabilities capabilities,
            @Nullable GuardianConsent guardian,
            @Nullable GuardianContact guardianAsked,
            String consentVersion,
            Set<ConsentPurpose> agreed,
            Volunteer.Origin origin) {

        @Override
        public String toString() {
            return "RegisterVolunteer.Command[" + id + "]";
        }
    }

    /** A document as it is claimed. */
    public record IdentityClaim(
            IdType type,
            String number,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex) {

        Identity checked(LocalDate today) {
            return switch (Identity.check(type, number, birthDate, sex, today)) {
                case Identity.Checked.Verified(Identity verified) -> verified;
                case Identity.Checked.Faulty(Identity.Fault fault) ->
                    throw new Rejected(new VolunteerRejection.BadIdentity(fault));
            };
        }

        @Override
        public String toString() {
            return "IdentityClaim[***]";
        }
    }

    /** How a guardian is reached. */
    public record GuardianContact(PersonalData<String> name, String relation, PersonalData<String> phone) {}

    private final Volunteers volunteers;
    private final Communities communities;
    private final AgeProfile ages;
    private final RegistrationSettings settings;
    private final RandomGenerator numbers;
    private final Clock clock;

    public RegisterVolunteer(
            Volunteers volunteers,
            Communities communities,
            AgeProfile ages,
            RegistrationSettings settings,
            RandomGenerator numbers,
            Clock clock) {
        this.volunteers = volunteers;
        this.communities = communities;
        this.ages = ages;
        this.settings = settings;
        this.numbers = numbers;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(Command command) {
        LocalDate today = Today.at(clock);
        Person person = new Person(
                PersonalData.name(command.name()),
                command.identity().checked(today),
                PersonalData.phone(Contact.mobile(command.phone())),
                PersonalData.text(command.address()),
                Person.hidden(command.background()),
                Contact.nationality(command.identity().type(), command.nationality()),
                PersonalData.text(command.healthNote()));
        communities.require(command.area());
        Volunteer volunteer = Volunteer.register(
                command.id(),
                VolunteerNumber.draw(numbers),
                person,
                command.capabilities(),
                command.area(),
                command.guardian(),
                consents(command, today),
                command.origin(),
                ages,
                today,
                Today.now(clock));
        GuardianContact asked = command.guardianAsked();
        if (asked != null
                && volunteer.state().status() != VolunteerStatus.ACTIVE
                && ages.needsGuardian(person.identity().birthDate().reveal(), today)) {
            volunteer.askGuardian(new GuardianRequest(
                    asked.name(),
                    asked.relation(),
                    asked.phone(),
                    command.origin().by(),
                    Today.now(clock),
                    null,
                    null,
                    0));
        }
        return volunteers.add(volunteer);
    }

    private List<Consent> consents(Command command, LocalDate today) {
        Consent.Giver giver = command.origin().account() == null ? Consent.Giver.OFFICE : Consent.Giver.HIMSELF;
        List<Consent> consents = new ArrayList<>();
        consents.add(new Consent(Consent.REGISTRATION, command.consentVersion(), today, giver, null));
        for (ConsentPurpose purpose : command.agreed()) {
            if (purpose != ConsentPurpose.REGISTRATION) {
                consents.add(new Consent(purpose.code(), settings.inForce(purpose), today, giver, null));
            }
        }
        return consents;
    }
}
