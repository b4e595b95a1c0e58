package org.linli.matching.demandimport;

import java.util.List;
import java.util.Optional;

/** Where import jobs and their refused rows are kept. */
public interface ImportJobs {

    void save(ImportJob job);

    Optional<ImportJob> find(String id);

    /** The latest jobs of an area, newest first. */
    List<ImportJob> latest(String areaPrefix, int limit);

    void addRefusals(String jobId, List<RefusedRow> refusals);

    /** Refused rows in the order of the file, after the given row. */
    List<RefusedRow> refusals(String jobId, int afterRow, int limit);
}
