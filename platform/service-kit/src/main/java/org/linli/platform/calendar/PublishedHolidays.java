package org.linli.platform.calendar;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The days that the State Council's yearly notices except from the rhythm of the week.
 *
 * <p>In CSV with the columns {@code date} (yyyy-MM-dd), {@code kind} ({@code holiday} or {@code workday}) and {@code name}.
 */
public final class PublishedHolidays {

    private static final String SHIPPED = "calendar/holidays.csv";
    private static final List<String> COLUMNS = List.of("date", "kind", "name");

    /**
     * A year counts as published when its National Day is listed: the notice for the next year may name days at the end of December, so that
     * a single row says nothing about its year.
     */
    private static final MonthDay MARK_OF_A_WHOLE_YEAR = MonthDay.of(Month.OCTOBER, 1);

    private final Map<LocalDate, DayKind> days;
    private final SortedSet<Integer> years;

    private PublishedHolidays(Map<LocalDate, DayKind> days) {
        this.days = Map.copyOf(days);
        this.years = days.keySet().stream()
                .filter(day -> MonthDay.from(day).equals(MARK_OF_A_WHOLE_YEAR))
                .map(LocalDate::getYear)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** No notice at all: weekends alone. */
    public static PublishedHolidays none() {
        return new PublishedHolidays(Map.of());
    }

    /** The notices that the software was shipped with. */
    public static PublishedHolidays shipped() {
        InputStream list = PublishedHolidays.class.getClassLoader().getResourceAsStream(SHIPPED);
        if (list == null) {
            throw new IllegalStateException("The list " + SHIPPED + " is not on the class path");
        }
        try (Reader reader = new InputStreamReader(list, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads an operator's file, in strict UTF-8 with or without a byte order mark. */
    public static PublishedHolidays of(Path file) {
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            return read(reader);
        } catch (IOException | UncheckedIOException e) {
            throw new HolidayListFault("the file cannot be read as UTF-8 text", e);
        }
    }

    /** Reads a list; a fault anywhere refuses all of it. */
    public static PublishedHolidays read(Reader csv) throws IOException {
        Map<LocalDate, DayKind> days = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(new WithoutByteOrderMark(csv))) {
            for (NamedCsvRecord row : records) {
                if (!row.getHeader().containsAll(COLUMNS)) {
                    throw new HolidayListFault(1, "the columns are date, kind and name");
                }
                add(days, row);
            }
        } catch (CsvParseException e) {
            throw new HolidayListFault("the file is not comma-separated text", e);
        }
        return new PublishedHolidays(days);
    }

    private static void add(Map<LocalDate, DayKind> days, NamedCsvRecord row) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() < COLUMNS.size()) {
            throw new HolidayListFault(line, "a row has a date, a kind and a name");
        }
        LocalDate day = day(row.getField("date"), line);
        DayKind kind = DayKind.of(row.getField("kind").strip())
                .orElseThrow(() -> new HolidayListFault(line, "the kind is holiday or workday"));
        if (kind == DayKind.WORKDAY && !isWeekend(day)) {
            throw new HolidayListFault(line, day + " is no Saturday or Sunday, so it cannot be a make-up workday");
        }
        if (days.put(day, kind) != null) {
            throw new HolidayListFault(line, day + " is listed twice");
        }
    }

    private static LocalDate day(String text, long line) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new HolidayListFault(line, "the date is written yyyy-MM-dd");
        }
    }

    /** This list with the other laid over it: a year that is whole in the other replaces ours, single days of other years are added. */
    public PublishedHolidays overlaidBy(PublishedHolidays newer) {
        Map<LocalDate, DayKind> merged = new TreeMap<>();
        days.forEach((day, kind) -> {
            if (!newer.isPublished(day.getYear())) {
                merged.put(day, kind);
            }
        });
        merged.putAll(newer.days);
        return new PublishedHolidays(merged);
    }

    /** Whether the notice for the year is known. */
    public boolean isPublished(int year) {
        return years.contains(year);
    }

    /** The years whose notices are known, in order. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(years);
    }

    boolean isWorkingDay(LocalDate day) {
        DayKind listed = days.get(day);
        return listed == null ? !isWeekend(day) : listed == DayKind.WORKDAY;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedHolidays that && days.equals(that.days);
    }

    @Override
    public int hashCode() {
        return days.hashCode();
    }

    @Override
    public String toString() {
        return "PublishedHolidays" + years;
    }
}
