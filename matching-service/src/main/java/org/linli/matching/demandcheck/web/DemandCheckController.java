package org.linli.matching.demandcheck.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandSource;
import org.linli.matching.demand.SubmitDemand;
import org.linli.matching.demand.Verifiers;
import org.linli.matching.demandcheck.CheckDemand;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Near-identical demands, shown before posting (MAT-02). */
@RestController
@RequestMapping("/api/v1/demand-checks")
@Tag(name = "demands")
class DemandCheckController {

    private final CheckDemand check;
    private final Verifiers verifiers;

    DemandCheckController(CheckDemand check, Verifiers verifiers) {
        this.check = check;
        this.verifiers = verifiers;
    }

    record DraftBody(
            @Nullable String area,
            @Nullable String demandClass,
            @Nullable String title,
            @Nullable String date) {}

    /** A demand that is there already; the parts of the score add up to it. */
    record AlikeView(
            String demandId,
            String number,
            String title,
            String demandClass,
            LocalDate date,
            String status,
            int score,
            int text,
            int sameClass,
            int time,
            boolean identical) {}

    record AnswerView(List<AlikeView> alike) {}

    /** A source and the roles that verify what comes through it. */
    record SourceView(String source, String label, List<String> verifiers) {}

    @PostMapping
    @Operation(operationId = "checkDemand", summary = "Shows demands like a draft; stores nothing")
    AnswerView check(Caller caller, @RequestBody DraftBody body) {
        caller.requireRole(SubmitDemand.submitters());
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        fields.check(area.matches("\\d{12}"), "area", FieldFault.BAD_COMMUNITY);
        String title = fields.text("title", body.title(), 100);
        Optional<DemandClass> demandClass = DemandClass.ofLabel(fields.text("demandClass", body.demandClass(), 20));
        fields.check(demandClass.isPresent(), "demandClass", FieldFault.unknown(DemandClass.values()));
        LocalDate date = LocalDate.EPOCH;
        try {
            date = LocalDate.parse(body.date() == null ? "" : body.date());
        } catch (DateTimeException unreadable) {
            fields.check(false, "date", FieldFault.BAD_DATE);
        }
        fields.orRefuse();
        return new AnswerView(
                check
                        .handle(new CheckDemand.Draft(area, demandClass.orElse(DemandClass.OTHER), title, date), caller)
                        .stream()
                        .map(DemandCheckController::view)
                        .toList());
    }

    @GetMapping("/sources")
    @Operation(
            operationId = "listDemandSources",
            summary = "The sources of demands and who verifies what comes through each")
    List<SourceView> sources() {
        return Arrays.stream(DemandSource.values())
                .map(s -> new SourceView(
                        s.name(),
                        s.label(),
                        verifiers.of(s).stream().map(Role::code).sorted().toList()))
                .toList();
    }

    private static AlikeView view(CheckDemand.Alike a) {
        var d = a.demand().details();
        return new AlikeView(
                a.demand().id().value(),
                a.demand().number(),
                d.title(),
                d.demandClass().name(),
                d.window().date(),
                a.demand().status().name(),
                a.score(),
                a.text(),
                a.sameClass(),
                a.time(),
                a.identical());
    }
}
