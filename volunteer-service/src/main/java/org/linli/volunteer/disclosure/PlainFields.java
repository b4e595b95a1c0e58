package org.linli.volunteer.disclosure;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.linli.volunteer.registration.GuardianConsent;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Person;
import org.linli.volunteer.registration.Volunteer;

/** Personal fields in clear; it is made after the access was logged, and prints nothing. */
public record PlainFields(Map<Particular, Object> values) {

    public PlainFields {
        values = Map.copyOf(values);
    }

    static PlainFields of(Volunteer volunteer, Set<Particular> fields) {
        Map<Particular, Object> values = new EnumMap<>(Particular.class);
        for (Particular field : fields) {
            values.put(field, value(volunteer, field));
        }
        return new PlainFields(values);
    }

    private static Object value(Volunteer volunteer, Particular field) {
        Person person = volunteer.state().person();
        return switch (field) {
            case NAME -> person.name().reveal();
            case ID_NUMBER -> person.identity().number().reveal();
            case BIRTH_DATE -> person.identity().birthDate().reveal().toString();
            case NATIONALITY -> person.nationality();
            case PHONE -> person.phone().reveal();
            case ADDRESS -> person.address().reveal();
            case AREA -> volunteer.state().area();
            case BACKGROUND -> background(person.background().reveal());
            case HEALTH_NOTE -> person.healthNote().reveal();
            case CAPABILITIES -> volunteer.state().capabilities();
            case GUARDIAN -> guardian(volunteer);
        };
    }

    private static Map<String, String> background(Person.Background told) {
        return ordered(
                "ethnicity",
                told.ethnicity(),
                "politicalStatus",
                told.politicalStatus(),
                "education",
                told.education(),
                "occupation",
                told.occupation());
    }

    private static Map<String, String> guardian(Volunteer volunteer) {
        GuardianConsent guardian = volunteer.state().guardian();
        return guardian == null
                ? Map.of()
                : ordered(
                        "name",
                        guardian.name().reveal(),
                        "relation",
                        guardian.relation(),
                        "phone",
                        guardian.phone().reveal());
    }

    private static Map<String, String> ordered(String... namesAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    @Override
    public String toString() {
        return "PlainFields" + values.keySet();
    }
}
