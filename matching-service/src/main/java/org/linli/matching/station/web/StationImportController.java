package org.linli.matching.station.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.Wording;
import org.linli.matching.station.ImportStations;
import org.linli.platform.problem.Languages;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Idempotent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads files of stations. */
@RestController
@RequestMapping("/api/v1/station-imports")
@Tag(name = "stations")
class StationImportController {

    private static final int LONGEST_NAME = 200;

    private final ImportStations imports;
    private final Wording wording;

    StationImportController(ImportStations imports, Wording wording) {
        this.imports = imports;
        this.wording = wording;
    }

    record RefusalView(int row, String column, String code, String message) {}

    record ResultView(
            int rows, int accepted, int refused, Map<String, Integer> refusedByReason, List<RefusalView> refusals) {}

    @PostMapping
    @Idempotent
    @Operation(operationId = "importStations", summary = "Takes in a file of stations, row by row")
    ResponseEntity<ResultView> create(
            Caller caller,
            @RequestPart("file") MultipartFile file,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        String name = file.getOriginalFilename();
        String shortened = name == null ? "" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
        Locale locale = Languages.of(language);
        try (InputStream content = file.getInputStream()) {
            ImportStations.Result result = imports.handle(content, shortened, caller);
            return ResponseEntity.status(201)
                    .body(new ResultView(
                            result.rows(),
                            result.accepted(),
                            result.refusals().size(),
                            result.refusedByReason(),
                            result.refusals().stream()
                                    .map(r -> new RefusalView(
                                            r.row(),
                                            r.column(),
                                            r.code(),
                                            wording.sentence("station-row." + r.code(), Map.of(), locale)))
                                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
