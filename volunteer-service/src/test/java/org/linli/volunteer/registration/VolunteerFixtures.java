package org.linli.volunteer.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.Sex;
import org.linli.platform.identifier.VolunteerNumber;

/** Volunteers for tests, all made up. */
public final class VolunteerFixtures {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    public static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    public static final String COMMUNITY = "330411003005";

    private VolunteerFixtures() {}

    public static Person personBorn(LocalDate birth) {
        return new Person(
                PersonalData.name("王小明"),
                new Identity(
                        IdType.PASSPORT, PersonalData.idNumber("E12345678"), Identity.hiddenDate(birth), Sex.FEMALE),
                PersonalData.phone("13800001234"),
                PersonalData.text("1号"),
                Person.hidden(Person.Background.untold()));
    }

    public static Capabilities capabilities() {
        return new Capabilities(List.of("编程"), List.of("英语"), List.of("为老服务"), Availability.parse("工作日晚上"));
    }

    public static GuardianConsent guardian() {
        return guardianOn(LocalDate.of(2026, 9, 1));
    }

    public static GuardianConsent guardianOn(LocalDate day) {
        return new GuardianConsent(PersonalData.name("王大"), "父亲", PersonalData.phone("13900001234"), day, "g-1");
    }

    public static Volunteer registered(LocalDate birth, @Nullable GuardianConsent guardian) {
        return Volunteer.register(
                new VolunteerId("v-1"),
                VolunteerNumber.draw(new Random(7)),
                personBorn(birth),
                capabilities(),
                COMMUNITY,
                guardian,
                List.of(new Consent(Consent.REGISTRATION, "2026-1", TODAY)),
                Volunteer.Origin.office(),
                AgeProfile.standard(),
                TODAY,
                NOW);
    }

    public static Volunteer in(VolunteerStatus status) {
        return Volunteer.restore(
                registered(LocalDate.of(1990, 1, 1), null).state().in(status));
    }
}
