package org.linli.matching.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clocks that run for one wish or dispute; starting one again replaces it. */
public record Clocks(List<RunningClock> running) {

    /** Something to be told today: a deadline is near, or missed. */
    public record Notice(String clock, LocalDate due, boolean provisional, boolean missed) {}

    public Clocks {
        running = List.copyOf(running);
    }

    public static Clocks none() {
        return new Clocks(List.of());
    }

    public Clocks with(RunningClock started) {
        List<RunningClock> all = new ArrayList<>(without(started.clock()).running());
        all.add(started);
        return new Clocks(all);
    }

    public Clocks without(String... stopped) {
        Set<String> names = Set.of(stopped);
        return new Clocks(
                running.stream().filter(c -> !names.contains(c.clock())).toList());
    }

    public Optional<RunningClock> find(String clock) {
        return running.stream().filter(c -> c.clock().equals(clock)).findFirst();
    }

    public boolean missed(String clock, LocalDate today) {
        return find(clock).filter(c -> c.missedOn(today)).isPresent();
    }

    /** Whether any of them is late. */
    public boolean overdue(LocalDate today) {
        return running.stream().anyMatch(c -> c.missedOn(today));
    }

    /** The earliest last day, null when nothing runs. */
    public @Nullable LocalDate nextDue() {
        return running.stream()
                .map(RunningClock::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The next day on which a sweep has something to tell, null when all was told. */
    public @Nullable LocalDate nextNotice() {
        return running.stream()
                .flatMap(c -> Stream.ofNullable(c.nextOn()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What has to be told today and was not. */
    public List<Notice> notices(LocalDate today) {
        return running.stream()
                .filter(c -> c.owesWarning(today) || c.owesMiss(today))
                .map(c -> new Notice(c.clock(), c.due(), c.provisional(), c.missedOn(today)))
                .toList();
    }

    /** The clocks after everything due today was told. */
    public Clocks told(LocalDate today) {
        return new Clocks(running.stream()
                .map(c -> c.owesWarning(today) || c.owesMiss(today) ? c.told(today) : c)
                .toList());
    }

    /** The clocks counted anew, as when the calendar changed. */
    public Clocks recounted(UnaryOperator<RunningClock> count) {
        return new Clocks(running.stream()
                .map(c -> c.recounted(Objects.requireNonNull(count.apply(c))))
                .toList());
    }
}
