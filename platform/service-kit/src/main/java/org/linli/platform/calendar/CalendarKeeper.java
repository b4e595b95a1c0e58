package org.linli.platform.calendar;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the calendar in step with the operator's file, and the stored deadlines in step with the calendar.
 *
 * <p>A file that is missing or faulty changes nothing: the last good list stays in force and the fault is shown until the file is right.
 */
public final class CalendarKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarKeeper.class);

    /**
     * What the calendar counts with.
     *
     * @param fault why the operator's file is not in force; null when it is, or when none is configured
     * @param recomputed deadlines that changed at the last computation, by feature
     * @param waiting features whose computation failed and is tried again
     */
    public record State(
            SortedSet<Integer> publishedYears,
            @Nullable String file,
            @Nullable String fault,
            Map<String, Integer> recomputed,
            List<String> waiting) {}

    private final WorkingCalendar calendar;
    private final PublishedHolidays shipped;
    private final @Nullable Path file;
    private final Supplier<? extends Collection<OpenDeadlines>> deadlines;

    private @Nullable String fault;
    private Map<String, Integer> recomputed = Map.of();
    private List<String> waiting = List.of();
    private boolean computedSinceStart;

    /** @param deadlines asked at each computation, because features may be created after the keeper */
    public CalendarKeeper(
            WorkingCalendar calendar,
            PublishedHolidays shipped,
            @Nullable Path file,
            Supplier<? extends Collection<OpenDeadlines>> deadlines) {
        this.calendar = calendar;
        this.shipped = shipped;
        this.file = file;
        this.deadlines = deadlines;
        readFile();
    }

    /** Looks at the file, and computes open deadlines anew when the calendar changed, a computation failed before, or none ran since the start. */
    public synchronized State check() {
        boolean changed = readFile();
        if (changed || !waiting.isEmpty() || !computedSinceStart) {
            recompute();
        }
        return state();
    }

    /** Looks at the file and computes every open deadline anew, whatever changed. */
    public synchronized State reload() {
        readFile();
        recompute();
        return state();
    }

    public synchronized State state() {
        return new State(calendar.publishedYears(), file == null ? null : file.toString(), fault, recomputed, waiting);
    }

    private boolean readFile() {
        if (file == null) {
            return false;
        }
        try {
            boolean changed = calendar.replace(shipped.overlaidBy(PublishedHolidays.of(file)));
            fault = null;
            if (changed) {
                LOG.info("the calendar now knows the years {}", calendar.publishedYears());
            }
            return changed;
        } catch (HolidayListFault e) {
            if (!String.valueOf(e.getMessage()).equals(fault)) {
                LOG.error("the list of holidays {} is not used: {}", file, e.getMessage());
            }
            fault = e.getMessage();
            return false;
        }
    }

    private void recompute() {
        Map<String, Integer> changed = new LinkedHashMap<>();
        List<String> failed = new ArrayList<>();
        for (OpenDeadlines open : deadlines.get()) {
            try {
                changed.put(open.name(), open.recompute(calendar));
            } catch (RuntimeException e) {
                // one feature's trouble must not keep the deadlines of the others wrong; the next check tries it again
                LOG.error("deadlines of {} could not be computed anew", open.name(), e);
                failed.add(open.name());
            }
        }
        recomputed = Map.copyOf(changed);
        waiting = List.copyOf(failed);
        computedSinceStart = true;
    }
}
