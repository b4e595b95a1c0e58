package org.linli.matching.mediation.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.mediation.Mediator;
import org.linli.matching.mediation.Room;
import org.linli.platform.area.AreaScope;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.Sex;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.web.Fields;

/** What is sent about committees and rooms, and what the world sees of them. */
final class MediationRequests {

    private static final int MOST = 50;

    private MediationRequests() {}

    record Person(
            @Nullable String subject,
            @Nullable String name,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate) {}

    record Formation(
            @Nullable String name,
            @Nullable String area,
            @Nullable LocalDate termFrom,
            @Nullable List<Person> members) {}

    record Renewal(@Nullable LocalDate termFrom, @Nullable List<Person> members) {}

    record Members(@Nullable List<Person> members) {}

    record Opening(
            @Nullable DayOfWeek day,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes) {}

    record RoomBody(
            @Nullable String name,
            @Nullable String area,
            @Nullable String serves,
            @Nullable String address,
            @Nullable List<Person> mediators,
            @Nullable List<Opening> hours) {

        Room room(String id, Fields fields) {
            return new Room(
                    id,
                    fields.text("name", name, 40),
                    MediationRequests.area(fields, "area", area),
                    MediationRequests.area(fields, "serves", serves),
                    fields.text("address", address, 200),
                    people(fields, "mediators", mediators),
                    openings(fields, hours),
                    true);
        }
    }

    static String area(Fields fields, String field, @Nullable String value) {
        String code = fields.text(field, value, 12);
        fields.check(AreaScope.isPrefix(code), field, FieldFault.BAD_DIVISION);
        return code;
    }

    static List<Mediator> people(Fields fields, String field, @Nullable List<Person> people) {
        List<Mediator> mediators = new ArrayList<>();
        List<Person> given = people == null ? List.of() : people;
        fields.check(people != null, field, FieldFault.REQUIRED)
                .check(given.size() <= MOST, field, FieldFault.tooMany(MOST));
        for (int i = 0; i < given.size() && i < MOST; i++) {
            String at = field + "[" + i + "].";
            Person p = given.get(i);
            Sex sex = fields.required(at + "sex", p.sex());
            LocalDate born = fields.required(at + "birthDate", p.birthDate());
            String subject = fields.text(at + "subject", p.subject(), 80);
            String name = fields.text(at + "name", p.name(), 40);
            if (sex != null && born != null) {
                mediators.add(Mediator.of(subject, name, sex, born));
            }
        }
        return mediators;
    }

    private static List<Room.Hours> openings(Fields fields, @Nullable List<Opening> hours) {
        List<Room.Hours> openings = new ArrayList<>();
        List<Opening> given = hours == null ? List.of() : hours;
        fields.check(given.size() <= MOST, "hours", FieldFault.tooMany(MOST));
        for (int i = 0; i < given.size() && i < MOST; i++) {
            String at = "hours[" + i + "].";
            Opening o = given.get(i);
            DayOfWeek day = fields.required(at + "day", o.day());
            LocalTime opens = fields.required(at + "opens", o.opens());
            LocalTime closes = fields.required(at + "closes", o.closes());
            if (day != null && opens != null && closes != null) {
                openings.add(new Room.Hours(day, opens, closes));
            }
        }
        return openings;
    }

    /** A mediator as the register shows him: the name masked, the birth date not at all. */
    record MediatorView(String subject, PersonalData<String> name, String sex) {
        static List<MediatorView> of(List<Mediator> mediators) {
            return mediators.stream()
                    .map(m -> new MediatorView(m.subject(), m.name(), m.sex().name()))
                    .toList();
        }
    }
}
