package org.linli.matching.disclosure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.disclosure.Disclosure;
import org.linli.matching.disclosure.DisclosureLog;
import org.linli.platform.area.AreaScope;
import org.linli.platform.chain.ChainCheck;
import org.linli.platform.chain.ChainMark;
import org.linli.platform.chain.ChainView;
import org.linli.platform.chain.Chained;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read personal data in this service, for auditors (SEC-04). */
@RestController
@RequestMapping("/api/v1/disclosures")
@Tag(name = "disclosures")
final class DisclosureController {

    /** One reading. */
    record DisclosureView(
            long place,
            Disclosure.Kind kind,
            Instant at,
            String by,
            String role,
            String area,
            List<String> records,
            @Nullable String purpose) {

        static DisclosureView of(Chained<Disclosure> logged) {
            Disclosure d = logged.entry();
            return new DisclosureView(
                    logged.place(), d.kind(), d.at(), d.by(), d.role(), d.area(), d.records(), d.purpose());
        }
    }

    private final DisclosureLog log;

    DisclosureController(DisclosureLog log) {
        this.log = log;
    }

    @GetMapping
    @Operation(operationId = "listDisclosures", summary = "Readings of personal data in an area, for auditors")
    Page<DisclosureView> listDisclosures(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String record,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(Role.AUDITOR);
        String prefix = area == null ? caller.area().prefix() : area;
        new Fields()
                .check(AreaScope.isPrefix(prefix), "area", FieldFault.BAD_DIVISION)
                .orRefuse();
        caller.requireArea(prefix);
        return log.list(new DisclosureLog.Filter(prefix, by, record), cursor, Page.limit(limit))
                .map(DisclosureView::of);
    }

    @GetMapping("/check")
    @Operation(
            operationId = "checkDisclosures",
            summary =
                    "Goes through a piece of the chain of the log of readings, behind a place and link that an earlier"
                            + " check told")
    ChainView checkDisclosures(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String link,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(Role.AUDITOR);
        return ChainView.of(log.check(ChainMark.named(after, link), ChainCheck.piece(limit)));
    }
}
