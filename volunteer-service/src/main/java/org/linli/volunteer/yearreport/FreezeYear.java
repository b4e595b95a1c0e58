package org.linli.volunteer.yearreport;

import java.time.Clock;
import java.time.Instant;
import org.linli.platform.area.Areas;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.statistics.Period;
import org.linli.volunteer.statistics.PeriodStatistics;
import org.linli.volunteer.statistics.Reconciliation;
import org.linli.volunteer.statistics.ServiceRecords;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Freezes the report of a year that is over. */
@Component
public class FreezeYear {

    /** Which year of which division, and who says so. */
    public record Command(String area, int year, String by) {}

    private final YearlyReports reports;
    private final PeriodStatistics statistics;
    private final ServiceRecords records;
    private final Reconciliation reconciliation;
    private final ReportDigest digest;
    private final Areas areas;
    private final JsonMapper json;
    private final Clock clock;

    public FreezeYear(
            YearlyReports reports,
            PeriodStatistics statistics,
            ServiceRecords records,
            Reconciliation reconciliation,
            ReportDigest digest,
            Areas areas,
            JsonMapper json,
            Clock clock) {
        this.reports = reports;
        this.statistics = statistics;
        this.records = records;
        this.reconciliation = reconciliation;
        this.digest = digest;
        this.areas = areas;
        this.json = json;
        this.clock = clock;
    }

    public YearlyReport handle(Command command) {
        Period year = Period.ofYear(command.year());
        if (!Today.at(clock).isAfter(year.to())) {
            throw new Rejected(new YearlyReportRejection.YearNotOver(command.year()));
        }
        if (areas.find(command.area()).isEmpty()) {
            throw new Rejected(new YearlyReportRejection.UnknownArea());
        }
        ReportId id = ReportId.of(command.area(), command.year());
        if (reports.find(id).isPresent()) {
            throw new Rejected(new YearlyReportRejection.AlreadyFrozen(command.area(), command.year()));
        }
        Instant now = Today.now(clock);
        String contents = json.writeValueAsString(new ReportContents(
                command.area(),
                areas.name(command.area()),
                command.year(),
                now,
                statistics.of(command.area(), year),
                records.ledgerMinutes(command.area(), year),
                reconciliation.check(command.area()).balanced()));
        YearlyReport report = new YearlyReport(
                id, command.area(), command.year(), contents, digest.of(contents), digest.profile(), command.by(), now);
        reports.add(report);
        return report;
    }
}
