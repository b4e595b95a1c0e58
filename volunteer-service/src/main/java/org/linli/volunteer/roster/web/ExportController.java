package org.linli.volunteer.roster.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.volunteer.disclosure.Reader;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.registration.web.VisibleVolunteers;
import org.linli.volunteer.roster.ExportVolunteers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The volunteers of a division as a file: masked on request, in clear with a purpose and a log entry. */
@RestController
@RequestMapping("/api/v1/volunteers/export")
final class ExportController {

    /** How the file is written. */
    enum Format {
        xlsx(XlsxTable.MEDIA_TYPE),
        csv(CsvTable.MEDIA_TYPE);

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    /** Which fields are wanted in clear, and what for. */
    record PlainBody(
            @Nullable String area,
            @Nullable VolunteerStatus status,
            @Nullable Format format,
            @Nullable List<Particular> fields,
            @Nullable String purpose) {

        ExportVolunteers.Plain plain(Reader reader) {
            Fields faults = new Fields();
            faults.check(fields != null && !fields.isEmpty(), "fields", FieldFault.tooFew(1));
            String told = faults.text("purpose", purpose, 200);
            faults.orRefuse();
            return new ExportVolunteers.Plain(EnumSet.copyOf(Objects.requireNonNull(fields)), told, reader);
        }
    }

    private final ExportVolunteers export;

    ExportController(ExportVolunteers export) {
        this.export = export;
    }

    @Operation(operationId = "exportVolunteers", summary = "Volunteers of a division as a file, masked")
    @GetMapping
    void exportVolunteers(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable VolunteerStatus status,
            @RequestParam(defaultValue = "xlsx") Format format,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        caller.requireRole(VisibleVolunteers.OFFICES);
        write(AreaFilter.of(area, caller), status, format, null, response);
    }

    @Operation(
            operationId = "exportVolunteersInClear",
            summary = "The same with fields in clear, logged before; minors stay masked")
    @PostMapping
    void exportVolunteersInClear(@RequestBody PlainBody body, Caller caller, HttpServletResponse response)
            throws IOException {
        caller.requireRole(Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
        Role role = caller.has(Role.DISTRICT_OFFICER) ? Role.DISTRICT_OFFICER : Role.STREET_OFFICER;
        ExportVolunteers.Plain plain = body.plain(new Reader(caller.subject(), role));
        Format format = body.format() == null ? Format.xlsx : body.format();
        write(AreaFilter.of(body.area(), caller), body.status(), format, plain, response);
    }

    private void write(
            String area,
            @Nullable VolunteerStatus status,
            Format format,
            ExportVolunteers.@Nullable Plain plain,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(format.mediaType);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("volunteers-" + area + "." + format)
                        .build()
                        .toString());
        TableWriter table = format == Format.xlsx
                ? new XlsxTable(response.getOutputStream(), "志愿者")
                : new CsvTable(response.getOutputStream());
        try {
            export.handle(area, status, plain, cells -> {
                try {
                    table.row(cells);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (RuntimeException failed) {
            // what was not sent yet gives way to the problem; what was sent breaks off and is no whole file
            if (!response.isCommitted()) {
                response.reset();
            }
            throw failed;
        }
        table.finish();
    }
}
