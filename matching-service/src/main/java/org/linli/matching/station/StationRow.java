package org.linli.matching.station;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.matching.resource.Opening;
import org.linli.platform.importer.TableRow;
import org.linli.platform.problem.FieldFault;

/** Decides what one row of a station file is: a station, or refused for its first fault. */
final class StationRow {

    static final String NAME = "站点名称";
    static final String TYPE = "站点类型";
    static final String AREA = "村社区代码";
    static final String ADDRESS = "地址";
    static final String LONGITUDE = "经度";
    static final String LATITUDE = "纬度";
    static final String STAFF = "工作人员数";
    static final String HOURS = "开放时间";
    static final String THINGS = "六有";
    static final String FUNCTIONS = "七功能";

    /** What a file must have; the checklist may be missing. */
    static final List<String> COLUMNS = List.of(NAME, TYPE, AREA, ADDRESS, LONGITUDE, LATITUDE, STAFF, HOURS);

    private static final Map<String, String> COLUMN_OF_FIELD =
            Map.of("name", NAME, "address", ADDRESS, "position", LONGITUDE, "opening", HOURS, "staff", STAFF);
    private static final Pattern SEPARATORS = Pattern.compile("[、,，;；]");
    /** Days from one to seven and hours: {@code 1-5 08:30-17:30}. */
    private static final Pattern STRETCH =
            Pattern.compile("([1-7])(?:-([1-7]))?\\s+(\\d{1,2}:\\d{2})-(\\d{1,2}:\\d{2})");

    /** What a row turned out to be. */
    sealed interface Result {
        record Accepted(StationDetails details, Set<StationThing> things, Set<StationFunction> functions)
                implements Result {}

        record Refused(String column, String code) implements Result {}
    }

    /** What a row is judged against. */
    record Context(StationTypes types, Predicate<String> community, Predicate<String> inScope) {}

    private final TableRow row;
    private final Context context;
    private @Nullable Result fault;

    private StationRow(TableRow row, Context context) {
        this.row = row;
        this.context = context;
    }

    static Result read(TableRow row, Context context) {
        return new StationRow(row, context).read();
    }

    private Result read() {
        Optional<StationType> type = context.types().find(row.text(TYPE));
        refuseIf(row.text(NAME).isEmpty(), NAME, "missing_name");
        refuseIf(type.isEmpty(), TYPE, "unknown_type");
        String area = row.text(AREA);
        refuseIf(!context.community().test(area), AREA, "unknown_area");
        refuseIf(!context.inScope().test(area), AREA, "out_of_scope");
        double longitude = number(LONGITUDE, "bad_position");
        double latitude = number(LATITUDE, "bad_position");
        double staff = number(STAFF, "bad_number");
        refuseIf(staff != Math.rint(staff), STAFF, "bad_number");
        Opening opening = hours(row.text(HOURS));
        Set<StationThing> things =
                several(THINGS, StationThing::ofLabel, "unknown_thing", EnumSet.noneOf(StationThing.class));
        Set<StationFunction> functions =
                several(FUNCTIONS, StationFunction::ofLabel, "unknown_function", EnumSet.noneOf(StationFunction.class));
        if (fault != null || type.isEmpty()) {
            return fault == null ? new Result.Refused(TYPE, "unknown_type") : fault;
        }
        StationDetails details = new StationDetails(
                row.text(NAME),
                type.get().code(),
                area,
                row.text(ADDRESS),
                new Position(longitude, latitude),
                opening,
                (int) staff);
        for (Map.Entry<String, FieldFault> wrong : details.faults().entrySet()) {
            return new Result.Refused(
                    COLUMN_OF_FIELD.getOrDefault(wrong.getKey(), wrong.getKey()),
                    wrong.getValue().code());
        }
        return new Result.Accepted(details, things, functions);
    }

    private void refuseIf(boolean faulty, String column, String code) {
        if (faulty && fault == null) {
            fault = new Result.Refused(column, code);
        }
    }

    private double number(String column, String code) {
        String text = row.text(column);
        boolean number = text.matches("\\d{1,4}(\\.\\d{1,10})?");
        refuseIf(!number, column, code);
        return number ? Double.parseDouble(text) : 0;
    }

    private Opening hours(String text) {
        List<Opening.Hours> week = new ArrayList<>();
        for (String stretch : SEPARATORS.split(text, -1)) {
            Matcher matcher = STRETCH.matcher(stretch.strip());
            if (!matcher.matches()) {
                refuseIf(true, HOURS, "bad_hours");
                continue;
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            refuseIf(last < first, HOURS, "bad_hours");
            LocalTime from = time(matcher.group(3));
            LocalTime to = time(matcher.group(4));
            if (from == null || to == null) {
                refuseIf(true, HOURS, "bad_hours");
                continue;
            }
            for (int day = first; day <= last; day++) {
                week.add(new Opening.Hours(DayOfWeek.of(day), from, to));
            }
        }
        return new Opening(week, Set.of());
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private <T> Set<T> several(String column, Function<String, Optional<T>> reader, String code, Set<T> into) {
        for (String label : SEPARATORS.split(row.text(column), -1)) {
            if (!label.isBlank()) {
                Optional<T> known = reader.apply(label.strip());
                refuseIf(known.isEmpty(), column, code);
                known.ifPresent(into::add);
            }
        }
        return into;
    }
}
