package org.linli.volunteer.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.volunteer.DataExportedV1;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Role;
import org.linli.volunteer.disclosure.Access;
import org.linli.volunteer.disclosure.AccessLog;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Hands a file of an export out, row by row; the taking is on record before the first row. */
@Component
public class TakeFile {

    /** Rows of texts under their heads, written one after the other. */
    public record Rows(List<String> header, Consumer<Consumer<List<String>>> each) {}

    private final DataExports exports;
    private final CurrentMapping mappings;
    private final Map<String, RecordSource> sources;
    private final AccessLog log;
    private final Clock clock;

    public TakeFile(
            DataExports exports, CurrentMapping mappings, List<RecordSource> sources, AccessLog log, Clock clock) {
        this.exports = exports;
        this.mappings = mappings;
        this.sources = sources.stream().collect(Collectors.toMap(RecordSource::kind, Function.identity()));
        this.log = log;
        this.clock = clock;
    }

    public Rows handle(String exportId, String kind, String format, String by) {
        DataExport export = putOnRecord(exportId, kind, format, by);
        logAccess(export, kind, by);
        ExchangeMapping mapping = mappings.of(export.mapping());
        ExchangeMapping.KindMapping mapped =
                mapping.kind(kind).orElseThrow(() -> new Rejected(new ExchangeRejection.Unknown()));
        RecordSource source = source(kind);
        return new Rows(
                mapping.header(mapped),
                writer ->
                        source.each(export.area(), row -> writer.accept(row(row, mapped, mapping, export.personal()))));
    }

    /** SEC-04, SEC-07: identifying fields leave after the access stands in the chained log. */
    private void logAccess(DataExport export, String kind, String by) {
        Set<Particular> personal = source(kind).personal();
        if (export.personal() && !personal.isEmpty()) {
            log.append(new Access(
                    Access.Kind.EXPORT,
                    Today.now(clock),
                    by,
                    Role.DISTRICT_OFFICER.code(),
                    export.purpose(),
                    personal,
                    export.area(),
                    List.of(),
                    null));
        }
    }

    private DataExport putOnRecord(String exportId, String kind, String format, String by) {
        while (true) {
            Versioned<DataExport> found = exports.get(exportId);
            DataExport export = found.value();
            if (!export.kinds().contains(kind)) {
                throw new Rejected(new ExchangeRejection.Unknown());
            }
            source(kind);
            Instant now = Today.now(clock);
            try {
                exports.save(
                        export.taking(new DataExport.Taken(kind, format, by, now)),
                        found.version(),
                        List.of(new DataExportedV1(
                                export.id(), export.area(), kind, export.mappingVersion(), export.personal(), now)));
                return export;
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof RequestRejection.Stale)) {
                    throw refused;
                }
                // another file of the same export is being taken: read again
            }
        }
    }

    private RecordSource source(String kind) {
        RecordSource source = sources.get(kind);
        if (source == null) {
            throw new Rejected(new ExchangeRejection.Unknown());
        }
        return source;
    }

    private static List<String> row(
            RecordRow row, ExchangeMapping.KindMapping mapped, ExchangeMapping mapping, boolean personal) {
        return mapped.fields().stream()
                .map(field -> ElementFormat.write(
                        allowed(row.values().get(field.source()), field.personal(), personal && !row.guarded()),
                        field.format(),
                        mapping.codes()))
                .toList();
    }

    /** An identifying value shows only where the mapping, the request and the record all allow it. */
    private static @Nullable Object allowed(
            @Nullable Object value, ExchangeMapping.@Nullable Personal mapped, boolean personal) {
        if (!(value instanceof PersonalData<?> data)) {
            return value;
        }
        return switch (mapped == null ? ExchangeMapping.Personal.MASKED : mapped) {
            case OMITTED -> null;
            case MASKED -> data.masked();
            case PLAIN -> personal ? data.reveal() : data.masked();
        };
    }
}
