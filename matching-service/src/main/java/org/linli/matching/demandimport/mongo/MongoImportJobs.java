package org.linli.matching.demandimport.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demandimport.ImportJob;
import org.linli.matching.demandimport.ImportJobs;
import org.linli.matching.demandimport.RefusedRow;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps import jobs in MongoDB; one process writes a job, so the last write is the newest. */
@Component
final class MongoImportJobs implements ImportJobs {

    private static final String JOBS = "demandImports";
    private static final String REFUSALS = "demandImportRefusals";

    private final MongoTemplate mongo;

    MongoImportJobs(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(JOBS).createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        mongo.indexOps(REFUSALS).createIndex(new Index("jobId", Sort.Direction.ASC).on("row", Sort.Direction.ASC));
    }

    record JobDocument(
            @Id String id,
            String fileName,
            String area,
            String by,
            ImportJob.State state,
            int rowsTotal,
            int rowsRead,
            int accepted,
            Map<String, Integer> refusedByReason,
            Instant startedAt,
            Instant progressAt,
            @Nullable Instant finishedAt) {}

    record RefusalDocument(@Id String id, String jobId, int row, String column, String code) {}

    @Override
    public void save(ImportJob j) {
        mongo.save(
                new JobDocument(
                        j.id(),
                        j.fileName(),
                        j.area(),
                        j.by(),
                        j.state(),
                        j.rowsTotal(),
                        j.rowsRead(),
                        j.accepted(),
                        j.refusedByReason(),
                        j.startedAt(),
                        j.progressAt(),
                        j.finishedAt()),
                JOBS);
    }

    @Override
    public Optional<ImportJob> find(String id) {
        return Optional.ofNullable(mongo.findById(id, JobDocument.class, JOBS)).map(MongoImportJobs::job);
    }

    @Override
    public List<ImportJob> latest(String areaPrefix, int limit) {
        Query query = Query.query(where("area").regex(Pattern.compile("^" + areaPrefix)))
                .with(Sort.by(Sort.Direction.DESC, "_id"))
                .limit(limit);
        return mongo.find(query, JobDocument.class, JOBS).stream()
                .map(MongoImportJobs::job)
                .toList();
    }

    @Override
    public void addRefusals(String jobId, List<RefusedRow> refusals) {
        if (!refusals.isEmpty()) {
            mongo.insert(
                    refusals.stream()
                            .map(r -> new RefusalDocument(jobId + "/" + r.row(), jobId, r.row(), r.column(), r.code()))
                            .toList(),
                    REFUSALS);
        }
    }

    @Override
    public List<RefusedRow> refusals(String jobId, int afterRow, int limit) {
        Query query = Query.query(where("jobId").is(jobId).and("row").gt(afterRow))
                .with(Sort.by("row"))
                .limit(limit);
        return mongo.find(query, RefusalDocument.class, REFUSALS).stream()
                .map(r -> new RefusedRow(r.row(), r.column(), r.code()))
                .toList();
    }

    private static ImportJob job(JobDocument d) {
        return new ImportJob(
                d.id(),
                d.fileName(),
                d.area(),
                d.by(),
                d.state(),
                d.rowsTotal(),
                d.rowsRead(),
                d.accepted(),
                d.refusedByReason(),
                d.startedAt(),
                d.progressAt(),
                d.finishedAt());
    }
}
