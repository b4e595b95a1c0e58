package org.linli.matching.station.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.matching.resource.Opening;
import org.linli.matching.station.Position;
import org.linli.matching.station.StationActivity;
import org.linli.matching.station.StationDetails;
import org.linli.matching.station.StationFunction;
import org.linli.matching.station.StationThing;
import org.linli.matching.station.StationType;
import org.linli.matching.station.StationTypes;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.web.Fields;

/** The bodies of station requests; everything wrong in one is told at once. */
final class StationRequests {

    private StationRequests() {}

    /** Hours of one day; {@code day} is 1 for Monday to 7. */
    record HoursBody(
            @Nullable Integer day,
            @Nullable String from,
            @Nullable String to) {}

    /** A station as it is registered. */
    record Registration(
            @Nullable String name,
            @Nullable String type,
            @Nullable String area,
            @Nullable String address,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable Integer staff,
            @Nullable List<HoursBody> opening,
            @Nullable List<String> things,
            @Nullable List<String> functions) {

        StationDetails details(StationTypes types, Fields fields) {
            String givenType = fields.text("type", type, 40);
            Optional<StationType> known = types.find(givenType);
            fields.check(
                    known.isPresent() || givenType.isEmpty(),
                    "type",
                    FieldFault.of("unknown_type")
                            .with(
                                    "allowed",
                                    types.all().stream().map(StationType::code).toList()));
            return new StationDetails(
                    fields.text("name", name, 60),
                    known.map(StationType::code).orElse(""),
                    fields.text("area", area, 12),
                    fields.text("address", address, 120),
                    new Position(longitude == null ? 0 : longitude, latitude == null ? 0 : latitude),
                    hours(fields),
                    staff == null ? -1 : staff);
        }

        private Opening hours(Fields fields) {
            List<Opening.Hours> week = new ArrayList<>();
            for (HoursBody h : opening == null ? List.<HoursBody>of() : opening) {
                LocalTime from = time(h.from());
                LocalTime to = time(h.to());
                if (h.day() == null || h.day() < 1 || h.day() > 7 || from == null || to == null) {
                    fields.check(false, "opening", FieldFault.BAD_HOURS);
                } else {
                    week.add(new Opening.Hours(DayOfWeek.of(h.day()), from, to));
                }
            }
            return new Opening(week, Set.of());
        }
    }

    /** What a station has and does. */
    record Checklist(
            @Nullable List<String> things, @Nullable List<String> functions) {}

    /** Something that took place. */
    record Activity(
            @Nullable String title,
            @Nullable String function,
            @Nullable String heldOn,
            @Nullable Integer people) {

        StationActivity activity(String id) {
            Fields fields = new Fields();
            String givenTitle = fields.text("title", title, 100);
            Optional<StationFunction> known =
                    function == null ? Optional.empty() : StationFunction.ofLabel(function.strip());
            fields.check(
                    known.isPresent(),
                    "function",
                    FieldFault.of("unknown_function").with("allowed", names(StationFunction.values())));
            LocalDate day = null;
            try {
                day = LocalDate.parse(heldOn == null ? "" : heldOn);
            } catch (DateTimeException unreadable) {
                fields.check(false, "heldOn", FieldFault.BAD_DATE);
            }
            int came = fields.between("people", people, 0, 100_000);
            fields.orRefuse();
            return new StationActivity(
                    id,
                    givenTitle,
                    known.orElse(StationFunction.ORGANIZE_ACTIVITIES),
                    day == null ? LocalDate.EPOCH : day,
                    came);
        }
    }

    static Set<StationThing> things(Fields fields, @Nullable List<String> labels) {
        return several(
                fields,
                "things",
                labels,
                StationThing::ofLabel,
                FieldFault.of("unknown_thing").with("allowed", names(StationThing.values())));
    }

    static Set<StationFunction> functions(Fields fields, @Nullable List<String> labels) {
        return several(
                fields,
                "functions",
                labels,
                StationFunction::ofLabel,
                FieldFault.of("unknown_function").with("allowed", names(StationFunction.values())));
    }

    private static <T> Set<T> several(
            Fields fields,
            String field,
            @Nullable List<String> labels,
            Function<String, Optional<T>> reader,
            FieldFault fault) {
        Set<T> known = new HashSet<>();
        for (String label : labels == null ? List.<String>of() : labels) {
            Optional<T> one = reader.apply(label);
            fields.check(one.isPresent(), field, fault);
            one.ifPresent(known::add);
        }
        return known;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
