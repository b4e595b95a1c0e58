package org.linli.volunteer.registration.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.PhoneNumber;
import org.linli.platform.identifier.Sex;
import org.linli.platform.identifier.VolunteerNumber;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Fields;
import org.linli.volunteer.registration.AnswerAsGuardian;
import org.linli.volunteer.registration.Availability;
import org.linli.volunteer.registration.Capabilities;
import org.linli.volunteer.registration.ConsentPurpose;
import org.linli.volunteer.registration.ConsentRejection;
import org.linli.volunteer.registration.CorrectParticulars;
import org.linli.volunteer.registration.GuardianConsent;
import org.linli.volunteer.registration.IdType;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Person;
import org.linli.volunteer.registration.RegisterVolunteer;
import org.linli.volunteer.registration.Volunteer;
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
            @Nullable GuardianContactBody guardianContact,
            @Nullable String nationality,
            @Nullable String healthNote,
            @Nullable List<String> consents,
            @Nullable String consentVersion) {

        RegisterVolunteer.Command command(VolunteerId id, Volunteer.Origin origin) {
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
            String health = blankIfNull(fields.optionalText("healthNote", healthNote, 500));
            String country = blankIfNull(fields.optionalText("nationality", nationality, 3));
            Set<ConsentPurpose> agreed = purposes(fields, consents);
            fields.orRefuse();
            return new RegisterVolunteer.Command(
                    id,
                    wholeName,
                    new RegisterVolunteer.IdentityClaim(Objects.requireNonNull(type), number, birthDate, sex),
                    country,
                    mobile,
                    division,
                    home,
                    background,
                    health,
                    new Capabilities(
                            orNone(skills),
                            orNone(languages),
                            orNone(serviceClasses),
                            Availability.parse(blankIfNull(availability))),
                    guardian == null ? null : guardian.consent("guardian."),
                    guardianContact == null ? null : guardianContact.contact("guardianContact."),
                    version,
                    agreed,
                    origin);
        }

        /** His own: a guardian's consent comes from the guardian or from an office, never from the minor. */
        RegisterVolunteer.Command ownCommand(VolunteerId id, Volunteer.Origin origin) {
            new Fields()
                    .check(guardian == null, "guardian", FieldFault.of("guardian_by_contact"))
                    .orRefuse();
            return command(id, origin);
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
            fields.check(PhoneNumber.parseMobile(mobile).isValid(), path + "phone", FieldFault.BAD_MOBILE);
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

    /** How a guardian who is to be asked is reached. */
    record GuardianContactBody(
            @Nullable String name,
            @Nullable String relation,
            @Nullable String phone) {

        RegisterVolunteer.GuardianContact contact(String path) {
            Fields fields = new Fields();
            String wholeName = fields.text(path + "name", name, 60);
            String kin = fields.text(path + "relation", relation, 20);
            String mobile = fields.text(path + "phone", phone, 24);
            fields.check(PhoneNumber.parseMobile(mobile).isValid(), path + "phone", FieldFault.BAD_MOBILE);
            fields.orRefuse();
            return new RegisterVolunteer.GuardianContact(
                    PersonalData.name(wholeName), kin, PersonalData.phone(mobileOf(mobile)));
        }

        @Override
        public String toString() {
            return "GuardianContactBody[***]";
        }
    }

    /** By what a guardian proves himself, and which text he agrees to. */
    record GuardianAnswer(
            @Nullable String number,
            @Nullable String code,
            @Nullable String phone,
            @Nullable String consentVersion) {

        AnswerAsGuardian.Proof proof() {
            Fields fields = new Fields();
            String volunteer = fields.text("number", number, 20);
            String told = fields.text("code", code, 12);
            String mobile = fields.text("phone", phone, 24);
            var parsed = VolunteerNumber.parse(volunteer);
            fields.check(parsed.isValid(), "number", FieldFault.of("bad_volunteer_number"));
            fields.check(PhoneNumber.parseMobile(mobile).isValid(), "phone", FieldFault.BAD_MOBILE);
            fields.orRefuse();
            return new AnswerAsGuardian.Proof(parsed.identified().orElseThrow(), told, mobileOf(mobile));
        }

        String checkedVersion() {
            Fields fields = new Fields();
            String version = fields.text("consentVersion", consentVersion, 40);
            fields.orRefuse();
            return version;
        }

        @Override
        public String toString() {
            return "GuardianAnswer[***]";
        }
    }

    /** What of a registration is to change; absent members stay as they are. */
    record ParticularsBody(
            @Nullable String name,
            @Nullable IdType idType,
            @Nullable String idNumber,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            @Nullable String nationality,
            @Nullable String phone,
            @Nullable String area,
            @Nullable String address,
            Person.@Nullable Background background,
            @Nullable String healthNote,
            @Nullable List<String> skills,
            @Nullable List<String> languages,
            @Nullable List<String> serviceClasses,
            @Nullable String availability) {

        CorrectParticulars.Command command(Capabilities before, String by, boolean documentSeen) {
            Fields fields = new Fields();
            String wholeName = fields.optionalText("name", name, 60);
            String number = fields.optionalText("idNumber", idNumber, 24);
            fields.check((idType == null) == (number == null), "idNumber", FieldFault.of("number_with_type"));
            fields.check(
                    number != null || birthDate == null && sex == null, "idNumber", FieldFault.of("birth_with_number"));
            String mobile = fields.optionalText("phone", phone, 24);
            String division = fields.optionalText("area", area, 12);
            String home = address == null ? null : blankIfNull(fields.optionalText("address", address, 200));
            String health = healthNote == null ? null : blankIfNull(fields.optionalText("healthNote", healthNote, 500));
            terms(fields, "skills", skills);
            terms(fields, "languages", languages);
            terms(fields, "serviceClasses", serviceClasses);
            Person.Background told = background == null ? null : told(fields, background);
            fields.orRefuse();
            return new CorrectParticulars.Command(
                    wholeName,
                    idType == null || number == null
                            ? null
                            : new RegisterVolunteer.IdentityClaim(idType, number, birthDate, sex),
                    nationality,
                    mobile,
                    division,
                    home,
                    told,
                    health,
                    new Capabilities(
                            skills == null ? before.skills() : skills,
                            languages == null ? before.languages() : languages,
                            serviceClasses == null ? before.serviceClasses() : serviceClasses,
                            availability == null ? before.availability() : Availability.parse(availability)),
                    by,
                    documentSeen);
        }

        @SuppressWarnings("NullAway") // what comes from JSON may lack members
        private static Person.Background told(Fields fields, Person.Background body) {
            return new Person.Background(
                    blankIfNull(fields.optionalText("background.ethnicity", body.ethnicity(), 40)),
                    blankIfNull(fields.optionalText("background.politicalStatus", body.politicalStatus(), 40)),
                    blankIfNull(fields.optionalText("background.education", body.education(), 40)),
                    blankIfNull(fields.optionalText("background.occupation", body.occupation(), 40)));
        }

        @Override
        public String toString() {
            return "ParticularsBody[***]";
        }
    }

    /** VOL-35: what a body asks a volunteer to look at. */
    record CorrectionBody(
            @Nullable List<Particular> fields, @Nullable String note) {

        Set<Particular> checkedFields() {
            Fields faults = new Fields();
            faults.check(fields != null && !fields.isEmpty(), "fields", FieldFault.tooFew(1));
            faults.orRefuse();
            return EnumSet.copyOf(Objects.requireNonNull(fields));
        }

        String checkedNote() {
            Fields faults = new Fields();
            String given = faults.text("note", note, 300);
            faults.orRefuse();
            return given;
        }

        @Override
        public String toString() {
            return "CorrectionBody[***]";
        }
    }

    /** SEC-02: which text is agreed to; {@code byGuardian} when a guardian speaks for a child below fourteen. */
    record ConsentBody(
            @Nullable String purpose,
            @Nullable String version,
            @Nullable Boolean byGuardian) {

        ConsentPurpose checkedPurpose() {
            return VolunteerRequests.purpose(purpose);
        }

        String checkedVersion() {
            Fields fields = new Fields();
            String given = fields.text("version", version, 40);
            fields.orRefuse();
            return given;
        }
    }

    /** Into which registration this one is merged. */
    record MergerBody(@Nullable String into) {

        VolunteerId checkedInto() {
            Fields fields = new Fields();
            String kept = fields.text("into", into, 60);
            fields.orRefuse();
            return new VolunteerId(kept);
        }
    }

    static ConsentPurpose purpose(@Nullable String code) {
        return ConsentPurpose.ofCode(code == null ? "" : code)
                .orElseThrow(() -> new Rejected(new ConsentRejection.UnknownPurpose()));
    }

    private static Set<ConsentPurpose> purposes(Fields fields, @Nullable List<String> codes) {
        Set<ConsentPurpose> purposes = EnumSet.noneOf(ConsentPurpose.class);
        for (String code : orNone(codes)) {
            var purpose = ConsentPurpose.ofCode(code);
            fields.check(
                    purpose.isPresent(),
                    "consents",
                    FieldFault.unknown(Arrays.stream(ConsentPurpose.values())
                            .map(ConsentPurpose::code)
                            .toList()));
            purpose.ifPresent(purposes::add);
        }
        return purposes;
    }

    private static String mobileOf(String valid) {
        return PhoneNumber.parseMobile(valid)
                .identified()
                .map(PhoneNumber::value)
                .orElse(valid);
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
                FieldFault.texts(40, 40));
    }

    private static List<String> orNone(@Nullable List<String> terms) {
        return terms == null ? List.of() : terms;
    }

    private static String blankIfNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
