package org.linli.volunteer.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.Details;
import org.springframework.stereotype.Component;

/** Activities as records for other systems. */
@Component
class ActivityRecords implements RecordSource {

    private final Activities activities;
    private final Areas areas;

    ActivityRecords(Activities activities, Areas areas) {
        this.activities = activities;
        this.areas = areas;
    }

    @Override
    public String kind() {
        return "activity";
    }

    @Override
    public Set<String> fields() {
        return Set.of(
                "id",
                "title",
                "content",
                "place",
                "area",
                "areaName",
                "conditions",
                "risks",
                "safeguards",
                "startsAt",
                "endsAt",
                "capacity",
                "seated",
                "dangerous",
                "status",
                "kind",
                "organizer",
                "serviceClass",
                "theme",
                "createdAt");
    }

    @Override
    public void each(String areaPrefix, Consumer<RecordRow> reader) {
        @Nullable String cursor = null;
        do {
            Page<Versioned<Activity>> page = activities.list(areaPrefix, null, cursor, Page.MAX_LIMIT);
            page.items().forEach(found -> reader.accept(row(found.value().state())));
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private RecordRow row(Activity.State state) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", state.id().value());
        values.put("title", state.notice().title());
        values.put("content", state.notice().content());
        values.put("place", state.notice().place());
        values.put("area", state.area());
        values.put("areaName", areas.name(state.area()));
        values.put("conditions", state.notice().conditions());
        values.put("risks", state.notice().risks());
        values.put("safeguards", state.notice().safeguards());
        values.put("startsAt", state.notice().startsAt());
        values.put("endsAt", state.notice().endsAt());
        values.put("capacity", state.notice().capacity());
        values.put("seated", state.seats().size());
        values.put("dangerous", state.notice().dangerous());
        values.put("status", state.status().name());
        values.put("createdAt", state.createdAt());
        Details details = state.details();
        values.put("kind", details.kind().name());
        putIfThere(values, "organizer", details.organizer());
        putIfThere(values, "serviceClass", details.serviceClass());
        putIfThere(values, "theme", details.theme());
        return new RecordRow(values, false);
    }

    private static void putIfThere(Map<String, Object> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
