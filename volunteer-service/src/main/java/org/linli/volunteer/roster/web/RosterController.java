package org.linli.volunteer.roster.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.ProblemMessages;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Etag;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.roster.Roster;
import org.linli.volunteer.roster.RosterStatus;
import org.linli.volunteer.roster.Rosters;
import org.linli.volunteer.roster.RowRefusal;
import org.linli.volunteer.roster.UploadDirectory;
import org.linli.volunteer.roster.UploadRoster;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of rosters. */
@RestController
@RequestMapping("/api/v1/rosters")
final class RosterController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final int LONGEST_NAME = 120;
    private static final int REFUSALS_AT_ONCE = 1000;

    /** An import job with its progress. */
    record RosterImport(
            String id,
            String fileName,
            String area,
            LocalDate rosterDate,
            RosterStatus state,
            int rowsTotal,
            int rowsRead,
            int accepted,
            int guardianPending,
            int refused,
            Map<String, Integer> refusedByReason,
            int percent,
            long rowsPerSecond,
            @Nullable Long remainingSeconds,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Boolean alreadyImported) {}

    /** A refused row: where and why. */
    record RefusedRow(int row, String column, String code, String message) {}

    private final Rosters rosters;
    private final UploadRoster upload;
    private final UploadDirectory uploads;
    private final ProblemMessages messages;

    RosterController(Rosters rosters, UploadRoster upload, UploadDirectory uploads, ProblemMessages messages) {
        this.rosters = rosters;
        this.upload = upload;
        this.uploads = uploads;
        this.messages = messages;
    }

    @Operation(
            operationId = "uploadRoster",
            summary = "Imports a roster (.xlsx or CSV) as a job; the same file again answers 200 with the first job")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Idempotent
    ResponseEntity<RosterImport> uploadRoster(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate rosterDate,
            Caller caller,
            IdempotencyKey key)
            throws IOException {
        caller.requireRole(OFFICES);
        Path copy = uploads.file();
        try {
            file.transferTo(copy);
            UploadRoster.Taken taken = upload.handle(new UploadRoster.Command(
                    key.deriveId(),
                    copy,
                    fileName(file),
                    caller.area(),
                    Optional.ofNullable(rosterDate),
                    caller.subject()));
            Versioned<Roster> roster = taken.roster();
            return ResponseEntity.status(taken.repeated() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                    .header(
                            HttpHeaders.LOCATION,
                            URI.create("/api/v1/rosters/"
                                            + roster.value().state().id())
                                    .toString())
                    .eTag(Etag.of(roster.version()))
                    .body(view(roster.value(), taken.repeated() ? Boolean.TRUE : null));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Operation(operationId = "listRosters", summary = "Imports of a division, newest first")
    @GetMapping
    Page<RosterImport> listRosters(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(OFFICES);
        return rosters.list(AreaFilter.of(area, caller), cursor, Page.limit(limit))
                .map(roster -> view(roster.value(), null));
    }

    @Operation(operationId = "readRoster", summary = "Progress and result of an import")
    @GetMapping("/{id}")
    ResponseEntity<RosterImport> readRoster(@PathVariable String id, Caller caller) {
        Versioned<Roster> roster = visible(id, caller);
        return Tagged.of(roster.version(), view(roster.value(), null));
    }

    @Operation(operationId = "listRefusedRows", summary = "Refused rows of an import: row, column, reason")
    @GetMapping("/{id}/refusals")
    Page<RefusedRow> listRefusedRows(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller,
            Locale locale) {
        visible(id, caller);
        if (cursor != null && !cursor.matches("[0-9]{1,7}")) {
            throw new Rejected(new RequestRejection.Invalid("cursor", FieldFault.BAD_CURSOR));
        }
        return rosters.refusals(id, cursor, Page.limit(limit)).map(refusal -> refused(refusal, locale));
    }

    @Operation(operationId = "downloadRefusedRows", summary = "Refused rows as a workbook: row, column, reason")
    @GetMapping("/{id}/refusals.xlsx")
    void downloadRefusedRows(@PathVariable String id, Caller caller, HttpServletResponse response) throws IOException {
        visible(id, caller);
        response.setContentType(XlsxTable.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("refused-rows-" + id + ".xlsx")
                        .build()
                        .toString());
        TableWriter table = new XlsxTable(response.getOutputStream(), "未导入的行");
        table.row(List.of("行号", "列名", "原因"));
        String cursor = null;
        do {
            Page<RowRefusal> page = rosters.refusals(id, cursor, REFUSALS_AT_ONCE);
            for (RowRefusal refusal : page.items()) {
                RefusedRow row = refused(refusal, Locale.SIMPLIFIED_CHINESE);
                table.row(List.of(String.valueOf(row.row()), row.column(), row.message()));
            }
            cursor = page.nextCursor();
        } while (cursor != null);
        table.finish();
    }

    private Versioned<Roster> visible(String id, Caller caller) {
        caller.requireRole(OFFICES);
        Versioned<Roster> roster = rosters.get(id);
        caller.requireArea(roster.value().state().area().prefix());
        return roster;
    }

    private RefusedRow refused(RowRefusal refusal, Locale locale) {
        String code = refusal.reason().code();
        return new RefusedRow(
                refusal.row(),
                refusal.reason().column(),
                code,
                messages.find("roster.row." + code, Map.of(), locale).orElse(code));
    }

    private static RosterImport view(Roster roster, @Nullable Boolean alreadyImported) {
        Roster.State state = roster.state();
        Map<String, Integer> byReason = new TreeMap<>();
        state.refused().forEach((reason, rows) -> byReason.put(reason.code(), rows));
        boolean running = state.status() == RosterStatus.RUNNING;
        long perSecond = state.workedMillis() == 0 ? 0 : state.rowsRead() * 1000L / state.workedMillis();
        Long remaining = running && perSecond > 0 ? (state.rowsTotal() - state.rowsRead()) / perSecond : null;
        return new RosterImport(
                state.id(),
                state.fileName(),
                state.area().prefix(),
                state.day(),
                state.status(),
                state.rowsTotal(),
                state.rowsRead(),
                state.accepted(),
                state.guardianPending(),
                state.refusedRows(),
                byReason,
                state.rowsTotal() == 0 ? 100 : (int) (state.rowsRead() * 100L / state.rowsTotal()),
                perSecond,
                remaining,
                state.startedAt(),
                state.finishedAt(),
                alreadyImported);
    }

    /** The last part of what the client calls the file; it is shown, never used as a path. */
    private static String fileName(MultipartFile file) {
        String name = file.getOriginalFilename();
        String last = name == null ? "" : name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        if (last.isBlank()) {
            return "roster";
        }
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }
}
