package org.linli.casework.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.casework.casefile.Juvenile;
import org.linli.casework.casefile.PersonId;
import org.linli.platform.identifier.CitizenId;
import org.linli.platform.identifier.Parsed;
import org.linli.platform.identifier.PhoneNumber;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.web.Fields;

/** What opens a case, on the wire; faults name fields and never repeat what stood in them. */
record OpenBody(
        @Nullable Person person,
        @Nullable LocalDate actDate,
        @Nullable String area,
        @Nullable TeamBody team) {

    private static final int NAME = 100;
    private static final int TEXT = 500;
    private static final int TEAM = 20;

    record Person(
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String school,
            @Nullable String address,
            @Nullable Guardian guardian) {

        @Override
        public String toString() {
            return "Person[***]";
        }
    }

    record Guardian(
            @Nullable String name,
            @Nullable String relation,
            @Nullable String phone) {

        @Override
        public String toString() {
            return "Guardian[***]";
        }
    }

    record TeamBody(
            @Nullable List<String> socialWorkers, @Nullable List<String> familyEducators) {}

    /** A body whose form is right. */
    record Read(
            String street, Supplier<Juvenile> juvenile, List<PersonId> socialWorkers, List<PersonId> familyEducators) {}

    Read read() {
        Fields fields = new Fields();
        Person who = person == null ? new Person(null, null, null, null, null, null) : person;
        String name = fields.text("person.name", who.name(), NAME);
        Parsed<CitizenId> idNumber = CitizenId.parse(Objects.requireNonNullElse(who.idNumber(), ""));
        fields.check(idNumber.isValid(), "person.idNumber", FieldFault.of("bad_citizen_id"));
        String phone = phone(fields, "person.phone", who.phone());
        String school = optional(fields, "person.school", who.school());
        String address = optional(fields, "person.address", who.address());
        Guardian guardian = who.guardian() == null ? new Guardian(null, null, null) : who.guardian();
        String guardianName = fields.text("person.guardian.name", guardian.name(), NAME);
        String relation = fields.text("person.guardian.relation", guardian.relation(), NAME);
        String guardianPhone = phone(fields, "person.guardian.phone", guardian.phone());
        LocalDate act = fields.required("actDate", actDate);
        String street = fields.text("area", area, 12);
        List<PersonId> socialWorkers =
                persons(fields, "team.socialWorkers", team == null ? null : team.socialWorkers());
        List<PersonId> educators =
                persons(fields, "team.familyEducators", team == null ? null : team.familyEducators());
        fields.orRefuse();
        CitizenId id = idNumber.identified().orElseThrow();
        LocalDate actDay = Objects.requireNonNull(act);
        return new Read(
                street.length() == 12 && street.endsWith("000") ? street.substring(0, 9) : street,
                () -> new Juvenile(
                        name,
                        id,
                        phone,
                        school,
                        address,
                        new Juvenile.Guardian(guardianName, relation, guardianPhone),
                        actDay),
                socialWorkers,
                educators);
    }

    @Override
    public String toString() {
        return "OpenBody[***]";
    }

    private static String optional(Fields fields, String field, @Nullable String value) {
        return Objects.requireNonNullElse(fields.optionalText(field, value, TEXT), "");
    }

    private static String phone(Fields fields, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return "";
        }
        Parsed<PhoneNumber> phone = PhoneNumber.parse(value);
        fields.check(phone.isValid(), field, FieldFault.BAD_PHONE);
        return phone.identified().map(PhoneNumber::value).orElse("");
    }

    private static List<PersonId> persons(Fields fields, String field, @Nullable List<String> ids) {
        List<PersonId> persons = new ArrayList<>();
        if (ids != null) {
            fields.check(ids.size() <= TEAM, field, FieldFault.tooMany(TEAM));
            for (int i = 0; i < ids.size() && i < TEAM; i++) {
                persons.add(new PersonId(fields.text(field + "[" + i + "]", ids.get(i), NAME)));
            }
        }
        return persons;
    }
}
