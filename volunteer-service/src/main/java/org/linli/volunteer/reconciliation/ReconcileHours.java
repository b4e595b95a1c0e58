package org.linli.volunteer.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.hours.Ledger;
import org.linli.volunteer.hours.Posting;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.signup.ServiceDay;
import org.linli.volunteer.signup.ServiceDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Proves that ledger, balances, published entries and statistics are what the days of service decided, or names the entries that are not. */
@Component
public class ReconcileHours {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcileHours.class);
    /** All divisions. */
    private static final String EVERYWHERE = "";

    private final Runs runs;
    private final ServiceDays days;
    private final Ledger ledger;
    private final PublishedJournal journal;
    private final PublishedFigures figures;
    private final Volunteers volunteers;
    private final ReconciliationSettings settings;
    private final Clock clock;

    public ReconcileHours(
            Runs runs,
            ServiceDays days,
            Ledger ledger,
            PublishedJournal journal,
            PublishedFigures figures,
            Volunteers volunteers,
            ReconciliationSettings settings,
            Clock clock) {
        this.runs = runs;
        this.days = days;
        this.ledger = ledger;
        this.journal = journal;
        this.figures = figures;
        this.volunteers = volunteers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Starts a run in the background; the same id twice is the same run. */
    public Versioned<Run> start(String id, String area, String by) {
        return runs.add(Run.start(id, area, by, Today.now(clock)))
                .map(fresh -> {
                    Thread.ofVirtual().name("reconciliation-" + id).start(() -> work(id));
                    return fresh;
                })
                .or(() -> runs.find(id))
                .orElseThrow(() -> new Rejected(new ReconciliationRejection.Unknown()));
    }

    /** Ends runs that died, and starts tonight's. */
    public void everyNight() {
        Instant now = Today.now(clock);
        runs.runningSince(now.minus(settings.longest())).forEach(dead -> {
            dead.value().fail(now);
            runs.save(dead.value(), dead.version());
        });
        start("nightly-" + Today.of(now), EVERYWHERE, "schedule");
    }

    private void work(String id) {
        Versioned<Run> run = runs.find(id).orElseThrow();
        try {
            Run.Result result = reconcile(run.value().state());
            run.value().finish(result, Today.now(clock));
            if (!result.balanced()) {
                LOG.atWarn()
                        .addKeyValue("run", id)
                        .addKeyValue("drifts", result.drifts())
                        .log("the hours do not reconcile");
            }
        } catch (RuntimeException e) {
            // the outermost frame of the job's own thread: whatever went wrong is the run's result
            LOG.atError().addKeyValue("run", id).setCause(e).log("the reconciliation failed");
            run.value().fail(Today.now(clock));
        }
        runs.save(run.value(), run.version());
    }

    private Run.Result reconcile(Run.State run) {
        Instant settledUntil = run.startedAt().minus(settings.grace());
        Counting counting = new Counting(run.area(), settledUntil);
        Transfers transfers = new Transfers(volunteers.merged(), settledUntil);
        Map<String, Long> published = figures.minutes(run.area());
        try (ByVolunteer<ServiceDay> served = new ByVolunteer<>(
                        days.byVolunteer(), day -> day.id().volunteer().value());
                ByVolunteer<Ledger.Line> lines = new ByVolunteer<>(
                        ledger.lines(), line -> line.entry().moved().volunteerId());
                ByVolunteer<PublishedEntry> told =
                        new ByVolunteer<>(journal.byVolunteer(), PublishedEntry::volunteerId)) {
            for (String next = first(served, lines, told); next != null; next = first(served, lines, told)) {
                List<Ledger.Line> account = lines.take(next);
                transfers.account(next, account);
                counting.account(
                        served.take(next).stream()
                                .flatMap(day -> SourceEntry.of(day).stream())
                                .toList(),
                        account,
                        told.take(next));
            }
        }
        transfers.drifts().forEach(counting::add);
        counting.figures(published);
        runs.keep(run.id(), counting.drifts);
        return counting.result(figures.total(run.area()));
    }

    private static @Nullable String first(ByVolunteer<?>... sources) {
        return Stream.of(sources)
                .map(ByVolunteer::peek)
                .filter(Objects::nonNull)
                .min(String::compareTo)
                .orElse(null);
    }

    /** Adds up while the accounts go by. */
    private final class Counting {

        private final String area;
        private final Instant settledUntil;
        private final List<EntryDrift> drifts = new ArrayList<>();
        private final Map<String, Long> expected = new TreeMap<>();
        private final Set<String> unsettled = new HashSet<>();
        private long found;
        private long accounts;
        private long entries;
        private long inTransit;
        private long sourceMinutes;
        private long ledgerMinutes;
        private long balances;
        private long linesMinutes;
        private long debits;
        private long credits;

        Counting(String area, Instant settledUntil) {
            this.area = area;
            this.settledUntil = settledUntil;
        }

        void account(List<SourceEntry> source, List<Ledger.Line> lines, List<PublishedEntry> published) {
            AccountCheck.Result checked = AccountCheck.of(source, lines, published, settledUntil);
            accounts++;
            inTransit += checked.inTransit();
            balances += checked.balance();
            checked.drifts().forEach(this::add);
            for (SourceEntry entry : source) {
                if (entry.area().startsWith(area)) {
                    entries++;
                    sourceMinutes += entry.minutes();
                    String bucket = entry.area() + "|" + entry.day();
                    expected.merge(bucket, (long) entry.minutes(), Long::sum);
                    if (entry.since().isAfter(settledUntil)) {
                        unsettled.add(bucket);
                    }
                }
            }
            lines.forEach(this::line);
        }

        private void line(Ledger.Line line) {
            linesMinutes += line.entry().moved().minutes();
            if (line.entry().moved().area().startsWith(area)) {
                ledgerMinutes += line.entry().moved().minutes();
            }
            for (Posting leg : line.legs()) {
                if (leg.minutes() > 0) {
                    debits += leg.minutes();
                } else {
                    credits -= leg.minutes();
                }
            }
        }

        /** A bucket with an entry that may still be on its way is looked at next time. */
        void figures(Map<String, Long> published) {
            Set<String> buckets = new TreeSet<>(expected.keySet());
            buckets.addAll(published.keySet());
            for (String bucket : buckets) {
                long shown = published.getOrDefault(bucket, 0L);
                long sum = expected.getOrDefault(bucket, 0L);
                if (shown != sum && !unsettled.contains(bucket)) {
                    int bar = bucket.indexOf('|');
                    add(new EntryDrift(
                            DriftKind.STATISTICS_DIFFER,
                            bucket,
                            "",
                            bucket.substring(0, bar),
                            bucket.substring(bar + 1),
                            sum,
                            shown));
                }
            }
        }

        private void add(EntryDrift drift) {
            if (drift.area().startsWith(area)) {
                found++;
                if (drifts.size() < settings.driftsKept()) {
                    drifts.add(drift);
                }
            }
        }

        Run.Result result(long published) {
            return new Run.Result(
                    accounts,
                    entries,
                    inTransit,
                    sourceMinutes,
                    ledgerMinutes,
                    balances,
                    linesMinutes,
                    published,
                    debits,
                    credits,
                    found);
        }
    }
}
