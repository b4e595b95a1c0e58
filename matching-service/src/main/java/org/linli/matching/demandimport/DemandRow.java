package org.linli.matching.demandimport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.linli.platform.importer.TableRow;

/** Decides what one row of a demand file is: a demand, or refused for its first fault. */
final class DemandRow {

    static final String TITLE = "需求标题";
    static final String CLASS = "类别";
    static final String TYPE = "需求类型";
    static final String GROUP = "服务对象";
    static final String AREA = "村社区代码";
    static final String URGENCY = "紧急程度";
    static final String SKILLS = "所需技能";
    static final String WANTED = "所需人数";
    static final String MINIMUM = "最少人数";
    static final String SUPERVISED = "需社工督导";
    static final String MINORS = "涉及未成年人";
    static final String DATE = "日期";
    static final String START = "开始时间";
    static final String END = "结束时间";
    static final String SOURCE = "来源";
    static final String NOTES = "说明";

    /** Several times are told apart by semicolons: {@code 2026-12-06 14:00-16:00；2026-12-07 09:00-11:00}. */
    static final String ALTERNATIVES = "备选时间";

    static final String VENUE_TYPE = "场地类型";
    static final String VENUE_SEATS = "场地人数";
    static final String VENUE_WITHIN = "场地范围";
    static final String GOODS_KIND = "物资类别";
    static final String GOODS_QUANTITY = "物资数量";

    /** What a file must have; notes, other times, venue and goods may be missing. */
    static final List<String> COLUMNS = List.of(
            TITLE,
            CLASS,
            TYPE,
            GROUP,
            AREA,
            URGENCY,
            SKILLS,
            WANTED,
            MINIMUM,
            SUPERVISED,
            MINORS,
            DATE,
            START,
            END,
            SOURCE);

    private static final Map<String, String> COLUMN_OF_FIELD = Map.ofEntries(
            Map.entry("title", TITLE),
            Map.entry("wanted", WANTED),
            Map.entry("minimum", MINIMUM),
            Map.entry("skills", SKILLS),
            Map.entry("start", START),
            Map.entry("end", END),
            Map.entry("notes", NOTES),
            Map.entry("alternatives", ALTERNATIVES),
            Map.entry("venue.seats", VENUE_SEATS),
            Map.entry("goods.kind", GOODS_KIND),
            Map.entry("goods.quantity", GOODS_QUANTITY));

    /** What a row turned out to be. */
    sealed interface Result {
        record Accepted(DemandDetails details) implements Result {}

        record Refused(String column, String code) implements Result {}
    }

    /** What a row is judged against: the register of communities, the caller's part of it, and the time. */
    record Context(Skills skills, Predicate<String> community, Predicate<String> inScope, Instant now) {}

    private DemandRow() {}

    static Result read(TableRow row, Context context) {
        Reader reader = new Reader(row, context);
        DemandDetails details = reader.details();
        if (details == null) {
            return reader.firstFault();
        }
        for (DemandDetails.Fault fault : details.faults()) {
            return new Result.Refused(COLUMN_OF_FIELD.getOrDefault(fault.field(), fault.field()), fault.code());
        }
        if (!context.now().isBefore(details.window().startsAt())) {
            return new Result.Refused(DATE, "past_date");
        }
        if (details.alternatives().stream().anyMatch(w -> !context.now().isBefore(w.startsAt()))) {
            return new Result.Refused(ALTERNATIVES, "past_date");
        }
        return new Result.Accepted(details);
    }

    private static final class Reader {

        private static final Pattern SEPARATORS = Pattern.compile("[、,，;；]");
        private static final Pattern BETWEEN_TIMES = Pattern.compile("[;；]");
        private static final Pattern TIME = Pattern.compile("(\\S+)\\s+([0-9:：]+)\\s*[-–—~至]\\s*([0-9:：]+)");

        private final TableRow row;
        private final Context context;
        private @Nullable Result fault;

        Reader(TableRow row, Context context) {
            this.row = row;
            this.context = context;
        }

        Result firstFault() {
            return fault == null ? new Result.Refused(TITLE, "missing_title") : fault;
        }

        @Nullable
        DemandDetails details() {
            String title = row.text(TITLE);
            refuseIf(title.isEmpty(), TITLE, "missing_title");
            DemandClass demandClass = known(CLASS, DemandClass::ofLabel, "unknown_class");
            DemandType type = known(TYPE, DemandType::ofLabel, "unknown_type");
            ClientGroup group = known(GROUP, ClientGroup::ofLabel, "unknown_group");
            String area = row.text(AREA);
            refuseIf(!context.community().test(area), AREA, "unknown_area");
            refuseIf(!context.inScope().test(area), AREA, "out_of_scope");
            Urgency urgency = known(URGENCY, Urgency::ofLabel, "unknown_urgency");
            List<String> skills = skills();
            OptionalInt wanted = number(WANTED);
            OptionalInt minimum = number(MINIMUM);
            Optional<Boolean> supervised = flag(SUPERVISED);
            Optional<Boolean> minors = flag(MINORS);
            LocalDate date = row.date(DATE).orElse(null);
            refuseIf(date == null, DATE, "bad_date");
            LocalTime start = row.time(START).orElse(null);
            refuseIf(start == null, START, "bad_time");
            LocalTime end = row.time(END).orElse(null);
            refuseIf(end == null, END, "bad_time");
            DemandSource source = known(SOURCE, DemandSource::ofLabel, "unknown_source");
            List<Window> alternatives = alternatives();
            VenueWish venue = venue();
            GoodsWish goods = goods();
            if (fault != null
                    || demandClass == null
                    || type == null
                    || group == null
                    || urgency == null
                    || date == null
                    || start == null
                    || end == null
                    || source == null) {
                return null;
            }
            return new DemandDetails(
                    title,
                    demandClass,
                    type,
                    group,
                    area,
                    null,
                    urgency,
                    skills,
                    wanted.orElse(-1),
                    minimum.orElse(-1),
                    supervised.orElse(false),
                    minors.orElse(false),
                    false,
                    new Window(date, start, end),
                    source,
                    null,
                    row.find(NOTES).orElse(null),
                    alternatives,
                    venue,
                    goods);
        }

        private List<Window> alternatives() {
            List<Window> windows = new ArrayList<>();
            for (String text : BETWEEN_TIMES.split(row.text(ALTERNATIVES), -1)) {
                if (text.isBlank()) {
                    continue;
                }
                Matcher matcher = TIME.matcher(text.strip());
                refuseIf(!matcher.matches(), ALTERNATIVES, "bad_window");
                if (matcher.matches()) {
                    TableRow cells = new TableRow(
                            row.number(),
                            Map.of(DATE, matcher.group(1), START, matcher.group(2), END, matcher.group(3)));
                    LocalDate date = cells.date(DATE).orElse(null);
                    LocalTime start = cells.time(START).orElse(null);
                    LocalTime end = cells.time(END).orElse(null);
                    refuseIf(date == null || start == null || end == null, ALTERNATIVES, "bad_window");
                    if (date != null && start != null && end != null) {
                        windows.add(new Window(date, start, end));
                    }
                }
            }
            return windows;
        }

        private @Nullable VenueWish venue() {
            if (row.find(VENUE_TYPE)
                    .or(() -> row.find(VENUE_SEATS))
                    .or(() -> row.find(VENUE_WITHIN))
                    .isEmpty()) {
                return null;
            }
            VenueType type = optional(VENUE_TYPE, VenueType::ofLabel, "unknown_venue_type");
            Reach within = optional(VENUE_WITHIN, Reach::ofLabel, "unknown_reach");
            return new VenueWish(type, count(VENUE_SEATS, "bad_capacity"), within == null ? Reach.DISTRICT : within);
        }

        private @Nullable GoodsWish goods() {
            if (row.find(GOODS_KIND).or(() -> row.find(GOODS_QUANTITY)).isEmpty()) {
                return null;
            }
            Optional<GoodsKinds.Kind> kind = GoodsKinds.shipped().find(row.text(GOODS_KIND));
            refuseIf(kind.isEmpty(), GOODS_KIND, "unknown_goods");
            return new GoodsWish(kind.map(GoodsKinds.Kind::code).orElse(""), count(GOODS_QUANTITY, "bad_quantity"));
        }

        private <T> @Nullable T optional(String column, Function<String, Optional<T>> reader, String code) {
            return row.find(column).isEmpty() ? null : known(column, reader, code);
        }

        private int count(String column, String code) {
            String text = row.text(column);
            boolean number = text.matches("\\d{1,6}");
            refuseIf(!number, column, code);
            return number ? Integer.parseInt(text) : 0;
        }

        private void refuseIf(boolean faulty, String column, String code) {
            if (faulty && fault == null) {
                fault = new Result.Refused(column, code);
            }
        }

        private <T> @Nullable T known(String column, Function<String, Optional<T>> reader, String code) {
            Optional<T> value = reader.apply(row.text(column));
            refuseIf(value.isEmpty(), column, code);
            return value.orElse(null);
        }

        private List<String> skills() {
            List<String> codes = new ArrayList<>();
            for (String name : SEPARATORS.split(row.text(SKILLS), -1)) {
                if (!name.isBlank()) {
                    Optional<Skills.Skill> skill = context.skills().find(name);
                    refuseIf(skill.isEmpty(), SKILLS, "unknown_skill");
                    skill.ifPresent(s -> codes.add(s.code()));
                }
            }
            return codes;
        }

        private OptionalInt number(String column) {
            String text = row.text(column);
            boolean number = text.matches("\\d{1,4}");
            refuseIf(!number, column, "bad_number");
            return number ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
        }

        private Optional<Boolean> flag(String column) {
            Optional<Boolean> value =
                    switch (row.text(column)) {
                        case "是" -> Optional.of(true);
                        case "否" -> Optional.of(false);
                        default -> Optional.empty();
                    };
            refuseIf(value.isEmpty(), column, "bad_flag");
            return value;
        }
    }
}
