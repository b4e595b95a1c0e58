package org.linli.volunteer.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.identifier.Parsed;
import org.linli.platform.identifier.PhoneNumber;
import org.linli.platform.identifier.Sex;
import org.linli.platform.identifier.VolunteerNumber;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/** Enters one person into the register (VOL-01, VOL-02): identity checked, one registration a person, minors wait for a guardian. */
@Component
public class RegisterVolunteer {

    /** What an office enters. */
    public record Command(
            VolunteerId id,
            String name,
            IdType idType,
            String idNumber,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            String phone,
            String area,
            String address,
            Person.Background background,
            Capabilities capabilities,
            @Nullable GuardianConsent guardian,
            String consentVersion) {

        @Override
        public String toString() {
            return "RegisterVolunteer.Command[" + id + "]";
        }
    }

    private final Volunteers volunteers;
    private final Areas areas;
    private final AgeProfile ages;
    private final RandomGenerator numbers;
    private final Clock clock;

    public RegisterVolunteer(
            Volunteers volunteers, Areas areas, AgeProfile ages, RandomGenerator numbers, Clock clock) {
        this.volunteers = volunteers;
        this.areas = areas;
        this.ages = ages;
        this.numbers = numbers;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(Command command) {
        LocalDate today = Today.at(clock);
        Identity identity =
                switch (Identity.check(
                        command.idType(), command.idNumber(), command.birthDate(), command.sex(), today)) {
                    case Identity.Checked.Verified(Identity verified) -> verified;
                    case Identity.Checked.Faulty(Identity.Fault fault) ->
                        throw new Rejected(new VolunteerRejection.BadIdentity(fault));
                };
        PhoneNumber phone =
                switch (PhoneNumber.parseMobile(command.phone())) {
                    case Parsed.Valid<PhoneNumber>(PhoneNumber valid) -> valid;
                    case Parsed.Invalid<PhoneNumber> _ -> throw new Rejected(new VolunteerRejection.BadPhone());
                };
        if (!isCommunity(command.area())) {
            throw new Rejected(new VolunteerRejection.UnknownArea());
        }
        Person person = new Person(
                PersonalData.name(command.name()),
                identity,
                PersonalData.phone(phone.value()),
                PersonalData.text(command.address()),
                Person.hidden(command.background()));
        return volunteers.add(Volunteer.register(
                command.id(),
                VolunteerNumber.draw(numbers),
                person,
                command.capabilities(),
                command.area(),
                command.guardian(),
                new Consent(Consent.REGISTRATION, command.consentVersion(), today),
                Volunteer.Origin.office(),
                ages,
                today,
                Today.now(clock)));
    }

    private boolean isCommunity(String code) {
        return code.length() == 12
                && areas.find(code)
                        .filter(area -> area.level() == DivisionLevel.VILLAGE)
                        .isPresent();
    }
}
