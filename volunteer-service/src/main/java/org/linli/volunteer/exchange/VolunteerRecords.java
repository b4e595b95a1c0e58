package org.linli.volunteer.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.AgeBand;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** Volunteers as records for other systems (VOL-16 basics). */
@Component
class VolunteerRecords implements RecordSource {

    private final Volunteers volunteers;
    private final Areas areas;
    private final Clock clock;

    VolunteerRecords(Volunteers volunteers, Areas areas, Clock clock) {
        this.volunteers = volunteers;
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "volunteer";
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "id",
                "number",
                "name",
                "idType",
                "idNumber",
                "sex",
                "birthDate",
                "phone",
                "area",
                "areaName",
                "skills",
                "languages",
                "serviceClasses",
                "status",
                "registeredAt");
    }

    @Override
    public Set<Particular> personal() {
        return Set.of(Particular.NAME, Particular.ID_NUMBER, Particular.BIRTH_DATE, Particular.PHONE);
    }

    @Override
    public void each(String areaPrefix, Consumer<RecordRow> reader) {
        LocalDate today = Today.at(clock);
        @Nullable String cursor = null;
        do {
            Page<Versioned<Volunteer>> page = volunteers.list(areaPrefix, null, cursor, Page.MAX_LIMIT);
            page.items().forEach(found -> reader.accept(row(found.value().state(), today)));
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private RecordRow row(Volunteer.State state, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", state.id().value());
        values.put("number", state.number().value());
        values.put("name", state.person().name());
        values.put("idType", state.person().identity().type().name());
        values.put("idNumber", state.person().identity().number());
        values.put("sex", state.person().identity().sex().name());
        values.put("birthDate", state.person().identity().birthDate());
        values.put("phone", state.person().phone());
        values.put("area", state.area());
        values.put("areaName", areas.name(state.area()));
        values.put("skills", state.capabilities().skills());
        values.put("languages", state.capabilities().languages());
        values.put("serviceClasses", state.capabilities().serviceClasses());
        values.put("status", state.status().name());
        values.put("registeredAt", state.registeredAt());
        boolean minor = AgeBand.of(state.person().identity().birthDate().reveal(), today)
                .isMinor();
        return new RecordRow(values, minor);
    }
}
