package org.linli.volunteer.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.Sex;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.disclosure.Access;
import org.linli.volunteer.disclosure.AccessLog;
import org.linli.volunteer.disclosure.DisclosureRejection;
import org.linli.volunteer.disclosure.Reader;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Person;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/**
 * Lists the volunteers of a division as a table, masked; fields in clear only where the role allows them, with a purpose, and after each part
 * of the list stands in the access log. Minors stay masked in every list (SEC-04).
 */
@Component
public class ExportVolunteers {

    /** Fields in clear, and what for. */
    public record Plain(Set<Particular> fields, String purpose, Reader reader) {

        /** SEC-04: refuses fields that the role does not need. */
        public Plain {
            Set<Particular> beyond = EnumSet.copyOf(fields);
            beyond.removeAll(reader.mayRead());
            if (!beyond.isEmpty()) {
                throw new Rejected(new DisclosureRejection.FieldsNotForRole(new TreeSet<>(beyond)));
            }
        }
    }

    /** Takes the rows, one after the other. */
    public interface Rows {
        void row(List<String> cells);
    }

    private static final int AT_ONCE = 500;

    static final List<String> COLUMNS = List.of(
            "志愿者编号",
            "状态",
            RosterColumns.NAME,
            RosterColumns.ID_TYPE,
            RosterColumns.ID_NUMBER,
            RosterColumns.SEX,
            RosterColumns.BIRTH_DATE,
            RosterColumns.ETHNICITY,
            RosterColumns.PHONE,
            RosterColumns.AREA,
            RosterColumns.ADDRESS,
            RosterColumns.POLITICAL_STATUS,
            RosterColumns.EDUCATION,
            RosterColumns.OCCUPATION,
            RosterColumns.SKILLS,
            RosterColumns.LANGUAGES,
            RosterColumns.SERVICE_CLASSES);

    private final Volunteers volunteers;
    private final AccessLog log;
    private final Clock clock;

    public ExportVolunteers(Volunteers volunteers, AccessLog log, Clock clock) {
        this.volunteers = volunteers;
        this.log = log;
        this.clock = clock;
    }

    public void handle(String areaPrefix, @Nullable VolunteerStatus status, @Nullable Plain plain, Rows rows) {
        rows.row(COLUMNS);
        LocalDate today = Today.at(clock);
        @Nullable String cursor = null;
        do {
            Page<Versioned<Volunteer>> page = volunteers.list(areaPrefix, status, cursor, AT_ONCE);
            List<Volunteer> part = page.items().stream().map(Versioned::value).toList();
            Set<VolunteerId> shown = plain == null ? Set.of() : logged(areaPrefix, part, plain, today);
            for (Volunteer volunteer : part) {
                boolean clear = shown.contains(volunteer.id());
                rows.row(cells(volunteer, clear && plain != null ? plain.fields() : Set.of()));
            }
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    /** Whose fields are about to be shown: the adults of this part, once that stands in the log. */
    private Set<VolunteerId> logged(String areaPrefix, List<Volunteer> part, Plain plain, LocalDate today) {
        List<VolunteerId> adults = part.stream()
                .filter(volunteer -> !volunteer.ageBand(today).isMinor())
                .map(Volunteer::id)
                .toList();
        if (!adults.isEmpty()) {
            log.append(new Access(
                    Access.Kind.EXPORT,
                    Today.now(clock),
                    plain.reader().subject(),
                    plain.reader().role().code(),
                    plain.purpose(),
                    plain.fields(),
                    areaPrefix,
                    adults,
                    null));
        }
        return Set.copyOf(adults);
    }

    private static List<String> cells(Volunteer volunteer, Set<Particular> clear) {
        Volunteer.State state = volunteer.state();
        Person person = state.person();
        Person.Background told = person.background().reveal();
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(state.number().value());
        cells.add(state.status().name());
        cells.add(text(person.name(), clear.contains(Particular.NAME)));
        cells.add(person.identity().type().label());
        cells.add(text(person.identity().number(), clear.contains(Particular.ID_NUMBER)));
        cells.add(person.identity().sex() == Sex.MALE ? "男" : "女");
        cells.add(text(person.identity().birthDate(), clear.contains(Particular.BIRTH_DATE)));
        boolean background = clear.contains(Particular.BACKGROUND);
        cells.add(shown(told.ethnicity(), background));
        cells.add(text(person.phone(), clear.contains(Particular.PHONE)));
        cells.add(state.area());
        cells.add(text(person.address(), clear.contains(Particular.ADDRESS)));
        cells.add(shown(told.politicalStatus(), background));
        cells.add(shown(told.education(), background));
        cells.add(shown(told.occupation(), background));
        cells.add(String.join("、", state.capabilities().skills()));
        cells.add(String.join("、", state.capabilities().languages()));
        cells.add(String.join("、", state.capabilities().serviceClasses()));
        return cells;
    }

    private static String text(PersonalData<?> data, boolean clear) {
        return clear ? String.valueOf(data.reveal()) : data.masked();
    }

    private static String shown(String told, boolean clear) {
        return text(PersonalData.text(told), clear);
    }
}
