package org.linli.matching.demandimport;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.Demands;
import org.linli.matching.demand.ServiceLevels;
import org.linli.matching.demand.Skills;
import org.linli.matching.demand.SubmitDemand;
import org.linli.matching.demand.Window;
import org.linli.platform.area.Areas;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.importer.TableReader;
import org.linli.platform.importer.TableRow;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Takes in a file of demands in the background; each batch of rows is stored before the progress says so. */
@Component
public final class ImportDemands {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDemands.class);
    static final Role[] IMPORTERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final int BATCH = 100;

    private final ImportJobs jobs;
    private final Demands demands;
    private final Skills skills;
    private final Areas areas;
    private final Executor background;
    private final Ids ids;
    private final ServiceLevels promised;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ImportDemands(
            ImportJobs jobs,
            Demands demands,
            Skills skills,
            Areas areas,
            @Qualifier("importExecutor") Executor background,
            Ids ids,
            ServiceLevels promised,
            WorkingCalendar calendar,
            Clock clock) {
        this.jobs = jobs;
        this.demands = demands;
        this.skills = skills;
        this.areas = areas;
        this.background = background;
        this.ids = ids;
        this.promised = promised;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A file, and who uploads it: rows outside his area are refused. */
    public record Command(InputStream file, String fileName, Caller by) {}

    /** Starts the job; a file that cannot be read to its end is refused here, before anything is stored. */
    public ImportJob handle(Command command) {
        command.by().requireRole(IMPORTERS);
        TableReader table = TableReader.open(command.file(), command.fileName()).requireColumns(DemandRow.COLUMNS);
        ImportJob job = ImportJob.started(
                ids.next(),
                command.fileName(),
                command.by().area().prefix(),
                command.by().subject(),
                table.totalRows(),
                clock.instant());
        jobs.save(job);
        Predicate<String> inScope = command.by()::covers;
        background.execute(() -> run(job, table, inScope));
        return job;
    }

    private void run(ImportJob started, TableReader table, Predicate<String> inScope) {
        Progress progress = new Progress(started);
        // whatever goes wrong here, nobody waits for the answer: the job has to say it
        try (table;
                Stream<TableRow> rows = table.rows()) {
            DemandRow.Context context = new DemandRow.Context(
                    skills,
                    code -> areas.find(code)
                            .filter(a -> a.level() == DivisionLevel.VILLAGE)
                            .isPresent(),
                    inScope,
                    clock.instant());
            rows.forEach(row -> progress.take(row, DemandRow.read(row, context)));
            progress.store();
            jobs.save(progress.job.ended(ImportJob.State.FINISHED, clock.instant()));
            LOG.info(
                    "demand import {} finished: {} rows, {} accepted, refused {}",
                    started.id(),
                    progress.job.rowsRead(),
                    progress.job.accepted(),
                    progress.job.refusedByReason());
        } catch (RuntimeException failed) {
            LOG.error("demand import {} failed after row {}", started.id(), progress.job.rowsRead(), failed);
            jobs.save(progress.job.ended(ImportJob.State.FAILED, clock.instant()));
        }
    }

    private final class Progress {

        private record Pending(int row, DemandDetails details) {}

        private ImportJob job;
        private int read;
        private int accepted;
        private final Map<String, Integer> refusedByReason = new HashMap<>();
        private final List<Pending> pending = new ArrayList<>();
        private final List<RefusedRow> refusals = new ArrayList<>();

        Progress(ImportJob job) {
            this.job = job;
        }

        void take(TableRow row, DemandRow.Result result) {
            read++;
            switch (result) {
                case DemandRow.Result.Accepted a -> pending.add(new Pending(row.number(), a.details()));
                case DemandRow.Result.Refused r -> refuse(new RefusedRow(row.number(), r.column(), r.code()));
            }
            if (pending.size() + refusals.size() >= BATCH) {
                store();
            }
        }

        private void refuse(RefusedRow row) {
            refusals.add(row);
            refusedByReason.merge(row.code(), 1, Integer::sum);
        }

        void store() {
            Instant now = clock.instant();
            List<Demand> batch = new ArrayList<>();
            for (Pending row : pending) {
                UUID id = ids.nextUuid();
                batch.add(Demand.submit(
                        new DemandId(id.toString()),
                        SubmitDemand.number(id, now.atZone(Window.ZONE).toLocalDate()),
                        row.details(),
                        job.by(),
                        promised.of(
                                row.details().area(), now.atZone(Window.ZONE).toLocalDate(), calendar),
                        now));
            }
            Set<Integer> duplicates = demands.addAll(batch, job.id());
            duplicates.forEach(position ->
                    refuse(new RefusedRow(pending.get(position).row(), DemandRow.TITLE, "duplicate_demand")));
            accepted += pending.size() - duplicates.size();
            refusals.sort(Comparator.comparingInt(RefusedRow::row));
            jobs.addRefusals(job.id(), refusals);
            pending.clear();
            refusals.clear();
            job = job.progressed(read, accepted, refusedByReason, now);
            jobs.save(job);
        }
    }
}
