package org.linli.matching.equipment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.Provision;
import org.linli.matching.demand.Wording;
import org.linli.matching.equipment.ReadEquipment;
import org.linli.matching.equipment.SecureEquipment;
import org.linli.platform.problem.Languages;
import org.linli.platform.security.Caller;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Tagged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Venue and goods of a demand: what there is, and booking it. */
@RestController
@RequestMapping("/api/v1/demands/{id}/equipment")
@Tag(name = "equipment")
class EquipmentController {

    private final ReadEquipment read;
    private final SecureEquipment secure;
    private final Wording wording;

    EquipmentController(ReadEquipment read, SecureEquipment secure, Wording wording) {
        this.read = read;
        this.secure = secure;
        this.wording = wording;
    }

    /** What was chosen ({@code stage} PROPOSED, SECURED or LOST; null while nothing was) and what there is right now. */
    record EquipmentView(
            String demandId,
            String status,
            @Nullable String stage,
            @Nullable String lacking,
            EquipmentViews.FindingView found) {}

    @GetMapping
    @Operation(
            operationId = "findEquipment",
            summary =
                    "The venue and the goods that a demand could have, at the best time that would do, or what is lacking")
    ResponseEntity<EquipmentView> one(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        return answer(id, language, caller);
    }

    @PostMapping
    @Operation(
            operationId = "bookEquipment",
            summary = "An office books venue and goods for a demand: all of it or nothing")
    ResponseEntity<EquipmentView> book(
            Caller caller,
            @PathVariable String id,
            @IfMatch long version,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        secure.handle(new DemandId(id), version, caller);
        return answer(id, language, caller);
    }

    private ResponseEntity<EquipmentView> answer(String id, @Nullable String language, Caller caller) {
        Locale locale = Languages.of(language);
        ReadEquipment.Found found = read.handle(new DemandId(id), caller);
        DemandState s = found.demand().value().state();
        Provision p = s.provision();
        return Tagged.of(
                found.demand().version(),
                new EquipmentView(
                        s.id().value(),
                        s.status().name(),
                        p == null ? null : p.stage().name(),
                        p == null || p.lacking() == null ? null : p.lacking().name(),
                        EquipmentViews.of(s.details(), found.finding(), wording, locale)));
    }
}
