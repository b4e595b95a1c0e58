package org.linli.matching.demand.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.ClientGroup;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.DemandSource;
import org.linli.matching.demand.DemandType;
import org.linli.matching.demand.GoodsKinds;
import org.linli.matching.demand.GoodsWish;
import org.linli.matching.demand.Reach;
import org.linli.matching.demand.Skills;
import org.linli.matching.demand.Urgency;
import org.linli.matching.demand.VenueType;
import org.linli.matching.demand.VenueWish;
import org.linli.matching.demand.Window;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;

/** The bodies of demand requests; everything wrong in one is told at once. */
final class DemandRequests {

    private DemandRequests() {}

    /** A demand as it is submitted; codes or Chinese labels are both read. */
    record Submission(
            @Nullable String title,
            @Nullable String demandClass,
            @Nullable String type,
            @Nullable String group,
            @Nullable String area,
            @Nullable String building,
            @Nullable String urgency,
            @Nullable List<String> skills,
            @Nullable Integer wanted,
            @Nullable Integer minimum,
            @Nullable Boolean supervised,
            @Nullable Boolean minors,
            @Nullable Boolean danger,
            @Nullable String date,
            @Nullable String start,
            @Nullable String end,
            @Nullable String source,
            @Nullable String riskNote,
            @Nullable String notes,
            @Nullable List<OtherTime> alternatives,
            @Nullable Venue venue,
            @Nullable Goods goods) {

        DemandDetails details(Skills taxonomy) {
            Faults faults = new Faults();
            String givenTitle = faults.text("title", title);
            String givenArea = faults.text("area", area);
            DemandClass givenClass = faults.read("demandClass", demandClass, DemandClass::ofLabel, DemandClass.OTHER);
            DemandType givenType = faults.read("type", type, DemandType::ofLabel, DemandType.SERVICE);
            ClientGroup givenGroup = faults.read("group", group, ClientGroup::ofLabel, ClientGroup.RESIDENTS);
            Urgency givenUrgency = faults.read("urgency", urgency, Urgency::ofLabel, Urgency.NORMAL);
            DemandSource givenSource = faults.read("source", source, DemandSource::ofLabel, DemandSource.SELF);
            List<String> codes = new ArrayList<>();
            for (String skill : skills == null ? List.<String>of() : skills) {
                taxonomy.find(skill)
                        .ifPresentOrElse(
                                known -> codes.add(known.code()),
                                () -> faults.add("skills", FieldFault.of("unknown_skill")));
            }
            int givenWanted = faults.number("wanted", wanted);
            int givenMinimum = minimum == null ? Math.min(1, givenWanted) : minimum;
            Window window = faults.window(date, start, end);
            List<Window> others = new ArrayList<>();
            for (OtherTime other : alternatives == null ? List.<OtherTime>of() : alternatives) {
                others.add(faults.alternative(other));
            }
            VenueWish venueWish = venue == null ? null : venue.wish(faults);
            GoodsWish goodsWish = goods == null ? null : goods.wish(faults);
            faults.orRefuse();
            return new DemandDetails(
                    givenTitle,
                    givenClass,
                    givenType,
                    givenGroup,
                    givenArea,
                    blankToNull(building),
                    givenUrgency,
                    codes,
                    givenWanted,
                    givenMinimum,
                    Boolean.TRUE.equals(supervised),
                    Boolean.TRUE.equals(minors),
                    Boolean.TRUE.equals(danger),
                    window,
                    givenSource,
                    blankToNull(riskNote),
                    blankToNull(notes),
                    others,
                    venueWish,
                    goodsWish);
        }
    }

    /** Another time that would do. */
    record OtherTime(
            @Nullable String date,
            @Nullable String start,
            @Nullable String end) {}

    /** A venue that is asked for: room for {@code seats}, of the type or a better one, within COMMUNITY, STREET or DISTRICT. */
    record Venue(
            @Nullable String type,
            @Nullable Integer seats,
            @Nullable String within) {

        VenueWish wish(Faults faults) {
            VenueType atLeast = type == null || type.isBlank()
                    ? null
                    : VenueType.ofLabel(type.strip()).orElse(null);
            if (atLeast == null && type != null && !type.isBlank()) {
                faults.add("venue.type", FieldFault.of("unknown_venue_type"));
            }
            Reach reach = within == null || within.isBlank()
                    ? Reach.DISTRICT
                    : Reach.ofLabel(within.strip()).orElse(null);
            if (reach == null) {
                faults.add("venue.within", FieldFault.of("unknown_reach"));
            }
            return new VenueWish(atLeast, faults.number("venue.seats", seats), reach == null ? Reach.DISTRICT : reach);
        }
    }

    /** Goods that are asked for, by code or Chinese name. */
    record Goods(@Nullable String kind, @Nullable Integer quantity) {

        GoodsWish wish(Faults faults) {
            String code = GoodsKinds.shipped()
                    .find(faults.text("goods.kind", kind))
                    .map(GoodsKinds.Kind::code)
                    .orElse("");
            if (code.isEmpty()) {
                faults.add("goods.kind", FieldFault.of("unknown_goods"));
            }
            return new GoodsWish(code, faults.number("goods.quantity", quantity));
        }
    }

    record Rejection(@Nullable String reason) {}

    /** A new time for a reopened demand; nothing means as stated before. */
    record Listing(
            @Nullable String date,
            @Nullable String start,
            @Nullable String end) {
        @Nullable
        Window window() {
            if (date == null && start == null && end == null) {
                return null;
            }
            Faults faults = new Faults();
            Window window = faults.window(date, start, end);
            faults.orRefuse();
            return window;
        }
    }

    record Completion(@Nullable Integer rating, @Nullable String comment) {}

    record Evaluation(@Nullable String outcome, @Nullable String comment) {}

    record Reopening(@Nullable String reason) {}

    record Verifications(@Nullable String area, @Nullable Boolean list) {}

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static final class Faults {

        private static final Window SOME_DAY = new Window(LocalDate.EPOCH, LocalTime.MIN, LocalTime.NOON);
        private final Map<String, FieldFault> faults = new LinkedHashMap<>();

        void add(String field, FieldFault fault) {
            faults.putIfAbsent(field, fault);
        }

        String text(String field, @Nullable String value) {
            if (value == null || value.isBlank()) {
                add(field, FieldFault.REQUIRED);
                return "";
            }
            return value.strip();
        }

        int number(String field, @Nullable Integer value) {
            if (value == null) {
                add(field, FieldFault.REQUIRED);
                return 0;
            }
            return value;
        }

        <T extends Enum<T>> T read(
                String field, @Nullable String value, Function<String, Optional<T>> reader, T otherwise) {
            if (value == null || value.isBlank()) {
                add(field, FieldFault.REQUIRED);
                return otherwise;
            }
            Optional<T> known = reader.apply(value.strip());
            if (known.isEmpty()) {
                add(field, FieldFault.unknown(otherwise.getDeclaringClass().getEnumConstants()));
            }
            return known.orElse(otherwise);
        }

        Window window(@Nullable String date, @Nullable String start, @Nullable String end) {
            LocalDate day = parse("date", date, LocalDate::parse);
            LocalTime from = parse("start", start, LocalTime::parse);
            LocalTime to = parse("end", end, LocalTime::parse);
            return day == null || from == null || to == null ? SOME_DAY : new Window(day, from, to);
        }

        /** A time that cannot be read is told under one name, whichever of them it is. */
        Window alternative(OtherTime other) {
            Faults own = new Faults();
            Window window = own.window(other.date(), other.start(), other.end());
            own.faults.values().stream().findFirst().ifPresent(code -> add("alternatives", code));
            return window;
        }

        private <T> @Nullable T parse(String field, @Nullable String text, Function<CharSequence, T> parser) {
            if (text == null) {
                add(field, FieldFault.REQUIRED);
                return null;
            }
            try {
                return parser.apply(text);
            } catch (DateTimeException unreadable) {
                add(field, field.equals("date") ? FieldFault.BAD_DATE : FieldFault.BAD_TIME);
                return null;
            }
        }

        void orRefuse() {
            if (!faults.isEmpty()) {
                throw new Rejected(new RequestRejection.Invalid(faults));
            }
        }
    }
}
