package org.linli.matching.demandimport;

import java.time.Clock;
import java.util.List;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Shows import jobs to the offices of the area they were made for. */
@Component
public final class ReadDemandImports {

    private final ImportJobs jobs;
    private final Clock clock;

    ReadDemandImports(ImportJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    public ImportJob one(String id, Caller reader) {
        reader.requireRole(ImportDemands.IMPORTERS);
        ImportJob job = jobs.find(id).orElseThrow(() -> new Rejected(new RequestRejection.NotFound()));
        reader.requireArea(job.area());
        return job.seenAt(clock.instant());
    }

    public List<ImportJob> latest(int limit, Caller reader) {
        reader.requireRole(ImportDemands.IMPORTERS);
        return jobs.latest(reader.area().prefix(), limit).stream()
                .map(job -> job.seenAt(clock.instant()))
                .toList();
    }

    public List<RefusedRow> refusals(String id, int afterRow, int limit, Caller reader) {
        one(id, reader);
        return jobs.refusals(id, afterRow, limit);
    }
}
