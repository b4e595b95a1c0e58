package org.linli.matching.station;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.linli.platform.importer.TableReader;
import org.linli.platform.importer.TableRow;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.time.Ids;
import org.springframework.stereotype.Component;

/**
 * Takes in a file of stations: what cannot be read is refused before anything is stored; a row that cannot be taken in is refused with its
 * column and a code and stops no other row. A district has hundreds of stations, so the answer waits for the last row.
 */
@Component
public class ImportStations {

    private final Stations stations;
    private final StationDesk desk;
    private final StationTypes types;
    private final Ids ids;

    ImportStations(Stations stations, StationDesk desk, StationTypes types, Ids ids) {
        this.stations = stations;
        this.desk = desk;
        this.types = types;
        this.ids = ids;
    }

    /** A row that was not taken in: where and why, never what it held. */
    public record RefusedRow(int row, String column, String code) {}

    /** What became of a file. */
    public record Result(int rows, int accepted, Map<String, Integer> refusedByReason, List<RefusedRow> refusals) {}

    public Result handle(InputStream file, String fileName, Caller by) {
        by.requireRole(StationDesk.officers());
        StationRow.Context context = new StationRow.Context(types, desk::isCommunity, by::covers);
        List<RefusedRow> refusals = new ArrayList<>();
        Map<String, Integer> reasons = new TreeMap<>();
        int rows = 0;
        try (TableReader table = TableReader.open(file, fileName).requireColumns(StationRow.COLUMNS);
                Stream<TableRow> lines = table.rows()) {
            for (TableRow line : (Iterable<TableRow>) lines::iterator) {
                rows++;
                if (take(line, context) instanceof StationRow.Result.Refused refused) {
                    refusals.add(new RefusedRow(line.number(), refused.column(), refused.code()));
                    reasons.merge(refused.code(), 1, Integer::sum);
                }
            }
        }
        return new Result(rows, rows - refusals.size(), reasons, refusals);
    }

    private StationRow.Result take(TableRow line, StationRow.Context context) {
        StationRow.Result result = StationRow.read(line, context);
        if (!(result instanceof StationRow.Result.Accepted accepted)) {
            return result;
        }
        try {
            stations.add(Station.register(
                    new StationId(ids.next()),
                    accepted.details(),
                    accepted.things(),
                    accepted.functions(),
                    desk.today()));
            return result;
        } catch (Rejected refused) {
            if (refused.rejection() instanceof StationRejection.Duplicate) {
                return new StationRow.Result.Refused(StationRow.NAME, "duplicate_station");
            }
            throw refused;
        }
    }
}
