package org.linli.volunteer.roster;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.platform.area.Areas;
import org.linli.platform.importer.TableReader;
import org.linli.platform.importer.TableRow;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.AgeProfile;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works through rosters in batches, one job at a time a process. A job without a worker, because its process died, is picked up where its last
 * finished batch ended.
 */
@Component
public class ImportRoster implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRoster.class);

    private final Rosters rosters;
    private final RosterContents contents;
    private final Volunteers volunteers;
    private final Areas areas;
    private final AgeProfile ages;
    private final RosterSettings settings;
    private final RandomGenerator numbers;
    private final Clock clock;
    private final Set<String> mine = ConcurrentHashMap.newKeySet();
    private final Semaphore oneAtATime = new Semaphore(1);
    private volatile boolean running;

    public ImportRoster(
            Rosters rosters,
            RosterContents contents,
            Volunteers volunteers,
            Areas areas,
            AgeProfile ages,
            RosterSettings settings,
            RandomGenerator numbers,
            Clock clock) {
        this.rosters = rosters;
        this.contents = contents;
        this.volunteers = volunteers;
        this.areas = areas;
        this.ages = ages;
        this.settings = settings;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Starts a job in the background. */
    void begin(String rosterId) {
        if (running && mine.add(rosterId)) {
            Thread.ofVirtual().name("roster-" + rosterId).start(() -> work(rosterId));
        }
    }

    /** Picks up jobs that nobody works on, and drops uploads that no job needs. */
    @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void pickUp() {
        Instant now = Today.now(clock);
        List<Versioned<Roster>> open = rosters.running();
        open.stream()
                .map(Versioned::value)
                .filter(roster -> roster.isFree(now))
                .forEach(roster -> begin(roster.state().id()));
    }

    private void work(String rosterId) {
        try {
            oneAtATime.acquire();
            try {
                importAll(rosterId);
            } finally {
                oneAtATime.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Rejected refusal) {
            // somebody else has taken the job over, or the file no longer opens: the lease runs out and the job is
            // tried again
            LOG.warn("roster {} stopped: {}", rosterId, refusal.rejection().code());
        } catch (Exception e) {
            // the outermost frame of a background job: whatever it was, the job is tried again, five times at most
            LOG.error("roster {} stopped", rosterId, e);
        } finally {
            mine.remove(rosterId);
        }
    }

    /** Goes on with the job to its end; does nothing when it has ended. */
    void importAll(String rosterId) throws IOException {
        Versioned<Roster> job = rosters.get(rosterId);
        if (job.value().state().status() != RosterStatus.RUNNING) {
            return;
        }
        boolean work = job.value().claim(Today.now(clock));
        job = rosters.save(job.value(), job.version());
        if (work) {
            job = importRows(job);
        }
        if (job.value().state().status() != RosterStatus.RUNNING) {
            contents.forget(rosterId);
        }
    }

    private Versioned<Roster> importRows(Versioned<Roster> claimed) throws IOException {
        Versioned<Roster> job = claimed;
        Roster.State state = job.value().state();
        RosterRules rules = new RosterRules(
                state.id(),
                state.area(),
                state.day(),
                areas,
                ages,
                settings.consentVersion(),
                state.uploadedBy(),
                numbers,
                state.startedAt());
        byte[] content;
        try (InputStream upload = contents.open(state.id())) {
            content = upload.readAllBytes();
        }
        // the upload was read through when it was taken on; its plain bytes are in memory only while the job runs
        try (TableReader table = TableReader.openAgain(content, state.fileName(), state.rowsTotal());
                Stream<TableRow> all = table.rows();
                ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor()) {
            Iterator<TableRow> rows =
                    all.filter(row -> row.number() > state.lastRow()).iterator();
            Callable<Judged> next = () -> judge(rules, rows);
            Future<Judged> reading = ahead.submit(next);
            long started = System.nanoTime();
            for (Judged batch = done(reading); batch.rows() > 0; batch = done(reading)) {
                if (!running) {
                    job.value().release();
                    return rosters.save(job.value(), job.version());
                }
                // one batch is read and judged while the one before is written
                reading = ahead.submit(next);
                job = write(job, batch, started);
                started = System.nanoTime();
            }
        }
        job.value().finish(Today.now(clock));
        return rosters.save(job.value(), job.version());
    }

    private Versioned<Roster> write(Versioned<Roster> job, Judged batch, long started) {
        String rosterId = job.value().state().id();
        List<RowRefusal> refusals = new ArrayList<>(batch.refusals());
        List<RowVerdict.Accepted> fit = batch.fit();
        Set<Integer> known = volunteers.addAll(
                fit.stream().map(RowVerdict.Accepted::volunteer).toList());
        int accepted = 0;
        int pending = 0;
        for (int i = 0; i < fit.size(); i++) {
            if (known.contains(i)) {
                refusals.add(new RowRefusal(fit.get(i).row(), RefusalReason.DUPLICATE_ID));
                continue;
            }
            accepted++;
            if (fit.get(i).volunteer().state().status() == VolunteerStatus.GUARDIAN_PENDING) {
                pending++;
            }
        }
        rosters.refuse(rosterId, refusals);
        Instant now = Today.now(clock);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        job.value().record(new Roster.Batch(batch.rows(), batch.lastRow(), accepted, pending, refusals), millis, now);
        return rosters.save(job.value(), job.version());
    }

    /** A batch as its rows alone decide it. */
    private record Judged(int rows, int lastRow, List<RowVerdict.Accepted> fit, List<RowRefusal> refusals) {}

    private Judged judge(RosterRules rules, Iterator<TableRow> rows) {
        List<RowRefusal> refusals = new ArrayList<>();
        List<RowVerdict.Accepted> fit = new ArrayList<>();
        Set<String> identities = new HashSet<>();
        int count = 0;
        int lastRow = 0;
        while (count < settings.batchRows() && rows.hasNext()) {
            TableRow row = rows.next();
            count++;
            lastRow = row.number();
            switch (rules.judge(row)) {
                case RowVerdict.Refused(RowRefusal refusal) -> refusals.add(refusal);
                case RowVerdict.Accepted accepted -> {
                    // of two rows with one identity the first counts, whatever order the server writes a batch in
                    if (identities.add(identity(accepted.volunteer()))) {
                        fit.add(accepted);
                    } else {
                        refusals.add(new RowRefusal(accepted.row(), RefusalReason.DUPLICATE_ID));
                    }
                }
            }
        }
        return new Judged(count, lastRow, fit, refusals);
    }

    private static Judged done(Future<Judged> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unread) {
                throw unread;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String identity(Volunteer volunteer) {
        var identity = volunteer.state().person().identity();
        return identity.type() + ":" + identity.number().reveal();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("roster-uploads").start(() -> {
            try {
                contents.forgetAllBut(rosters.running().stream()
                        .map(open -> open.value().state().id())
                        .collect(Collectors.toSet()));
            } catch (RuntimeException e) {
                LOG.warn(
                        "uploads without a job were not looked for: {}",
                        e.getClass().getSimpleName());
            }
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
