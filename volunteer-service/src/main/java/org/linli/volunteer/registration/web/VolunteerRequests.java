package org.linli.volunteer.registration.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.PhoneNumber;
import org.linli.platform.identifier.Sex;
import org.linli.platform.web.Fields;
import org.linli.volunteer.registration.Availability;
import org.linli.volunteer.registration.Capabilities;
import org.linli.volunteer.registration.GuardianConsent;
import org.linli.volunteer.registration.IdType;
import org.linli.volunteer.registration.Person;
import org.linli.volunteer.registration.RegisterVolunteer;
import org.linli.volunteer.registration.VolunteerId;

/** The bodies of requests on the register, and how each becomes a command; none prints itself. */
final class VolunteerRequests {

    private VolunteerRequests() {}

    /** A registration; availability in the terms of the rosters (周末全天; 工作日晚上). */
    record Registration(
            @Nullable String name,
            @Nullable IdType idType,
            @Nullable String idNumber,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            @Nullable String phone,
            @Nullable String area,
            @Nullable String address,
            @Nullable String ethnicity,
            @Nullable String politicalStatus,
            @Nullable String education,
            @Nullable String occupation,
            @Nullable List<String> skills,
            @Nullable List<String> languages,
            @Nullable List<String> serviceClasses,
            @Nullable String availability,
            @Nullable GuardianBody guardian,
            @Nullable String consentVersion) {

        RegisterVolunteer.Command command(VolunteerId id) {
            Fields fields = new Fields();
            String wholeName = fields.text("name", name, 60);
            IdType type = fields.required("idType", idType);
            String number = fields.text("idNumber", idNumber, 24);
            String mobile = fields.text("phone", phone, 24);
            String division = fields.text("area", area, 12);
            String version = fields.text("consentVersion", consentVersion, 40);
            terms(fields, "skills", skills);
            terms(fields, "languages", languages);
            terms(fields, "serviceClasses", serviceClasses);
            String home = blankIfNull(fields.optionalText("address", address, 200));
            Person.Background background = new Person.Background(
                    blankIfNull(fields.optionalText("ethnicity", ethnicity, 40)),
                    blankIfNull(fields.optionalText("politicalStatus", politicalStatus, 40)),
                    blankIfNull(fields.optionalText("education", education, 40)),
                    blankIfNull(fields.optionalText("occupation", occupation, 40)));
            fields.orRefuse();
            return new RegisterVolunteer.Command(
                    id,
                    wholeName,
                    Objects.requireNonNull(type),
                    number,
                    birthDate,
                    sex,
                    mobile,
                    division,
                    home,
                    background,
                    new Capabilities(
                            orNone(skills),
                            orNone(languages),
                            orNone(serviceClasses),
                            Availability.parse(blankIfNull(availability))),
                    guardian == null ? null : guardian.consent("guardian."),
                    version);
        }

        @Override
        public String toString() {
            return "Registration[***]";
        }
    }

    /** A guardian's consent. */
    record GuardianBody(
            @Nullable String name,
            @Nullable String relation,
            @Nullable String phone,
            @Nullable LocalDate givenOn,
            @Nullable String consentVersion) {

        GuardianConsent consent(String path) {
            Fields fields = new Fields();
            String wholeName = fields.text(path + "name", name, 60);
            String kin = fields.text(path + "relation", relation, 20);
            String mobile = fields.text(path + "phone", phone, 24);
            LocalDate given = fields.required(path + "givenOn", givenOn);
            String version = fields.text(path + "consentVersion", consentVersion, 40);
            fields.check(PhoneNumber.parseMobile(mobile).isValid(), path + "phone", "a mobile number");
            fields.orRefuse();
            return new GuardianConsent(
                    PersonalData.name(wholeName),
                    kin,
                    PersonalData.phone(mobile),
                    Objects.requireNonNull(given),
                    version);
        }

        @Override
        public String toString() {
            return "GuardianBody[***]";
        }
    }

    /** Why a volunteer is stopped. */
    record SuspensionBody(@Nullable String reason) {

        String checkedReason() {
            Fields fields = new Fields();
            String given = fields.text("reason", reason, 200);
            fields.orRefuse();
            return given;
        }
    }

    /** Until when a vetting holds. */
    record VettingBody(@Nullable LocalDate until) {

        LocalDate checkedUntil() {
            Fields fields = new Fields();
            LocalDate given = fields.required("until", until);
            fields.orRefuse();
            return Objects.requireNonNull(given);
        }
    }

    private static void terms(Fields fields, String field, @Nullable List<String> terms) {
        fields.check(
                terms == null
                        || terms.size() <= 40
                                && terms.stream().allMatch(t -> t != null && !t.isBlank() && t.length() <= 40),
                field,
                "at most 40 terms of 1 to 40 characters");
    }

    private static List<String> orNone(@Nullable List<String> terms) {
        return terms == null ? List.of() : terms;
    }

    private static String blankIfNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
