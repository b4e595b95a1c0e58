package org.linli.matching.jointbuilding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.jointbuilding.JointBuilding;
import org.linli.matching.jointbuilding.JointBuildingDesk;
import org.linli.matching.jointbuilding.JointBuildingStatus;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 党建联建: agreements of organizations with a joint list. */
@RestController
@RequestMapping("/api/v1/joint-buildings")
@Tag(name = "partners")
class JointBuildingController {

    private static final int MOST = 50;

    private final JointBuildingDesk desk;

    JointBuildingController(JointBuildingDesk desk) {
        this.desk = desk;
    }

    record ItemBody(
            @Nullable String text,
            @Nullable String party,
            @Nullable String dueOn) {}

    record AgreementBody(
            @Nullable String area,
            @Nullable String title,
            @Nullable List<String> parties,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<ItemBody> items) {

        JointBuilding agreement(String id) {
            Fields fields = new Fields();
            String givenArea = fields.text("area", area, 12);
            fields.check(givenArea.matches("\\d{6}|\\d{9}|\\d{12}"), "area", FieldFault.BAD_DIVISION);
            String givenTitle = fields.text("title", title, 100);
            List<String> givenParties = parties == null ? List.of() : parties;
            fields.check(
                    givenParties.size() <= MOST
                            && givenParties.stream().allMatch(p -> !p.isBlank() && p.length() <= 100),
                    "parties",
                    FieldFault.texts(MOST, 100));
            LocalDate first = date(fields, "from", from);
            LocalDate last = date(fields, "to", to);
            List<JointBuilding.Item> list = new ArrayList<>();
            for (ItemBody item : items == null ? List.<ItemBody>of() : items) {
                list.add(new JointBuilding.Item(
                        String.valueOf(list.size() + 1),
                        fields.text("items", item.text(), 300),
                        fields.text("items", item.party(), 100),
                        date(fields, "items", item.dueOn()),
                        null));
            }
            fields.check(list.size() <= MOST, "items", FieldFault.tooMany(MOST));
            fields.orRefuse();
            return new JointBuilding(
                    id, givenArea, givenTitle, givenParties, first, last, list, JointBuildingStatus.DRAFT);
        }
    }

    /** An agreement with its joint list. */
    record AgreementView(
            String id,
            long version,
            String area,
            String title,
            List<String> parties,
            LocalDate from,
            LocalDate to,
            List<JointBuilding.Item> items,
            int done,
            String status) {

        static AgreementView of(Versioned<JointBuilding> stored) {
            JointBuilding a = stored.value();
            long done = a.items().stream().filter(item -> item.doneOn() != null).count();
            return new AgreementView(
                    a.id(),
                    stored.version(),
                    a.area(),
                    a.title(),
                    a.parties(),
                    a.from(),
                    a.to(),
                    a.items(),
                    (int) done,
                    a.status().name());
        }
    }

    @PostMapping
    @Idempotent
    @Operation(operationId = "draftJointBuilding", summary = "Drafts an agreement with its joint list")
    ResponseEntity<AgreementView> draft(Caller caller, IdempotencyKey key, @RequestBody AgreementBody body) {
        caller.requireRole(JointBuildingDesk.keepers());
        Versioned<JointBuilding> drafted = desk.draft(body.agreement(key.deriveId()), caller);
        return Tagged.created(
                "/api/v1/joint-buildings/" + drafted.value().id(), drafted.version(), AgreementView.of(drafted));
    }

    @GetMapping
    @Operation(operationId = "listJointBuildings", summary = "Agreements of an area, newest first")
    Page<AgreementView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(
                        desk.agreements(area == null ? caller.area().prefix() : area, cursor, rows + 1, caller),
                        rows,
                        a -> a.value().id())
                .map(AgreementView::of);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readJointBuilding", summary = "One agreement")
    ResponseEntity<AgreementView> one(Caller caller, @PathVariable String id) {
        return answer(desk.agreement(id, caller));
    }

    @PostMapping("/{id}/signature")
    @Operation(operationId = "signJointBuilding", summary = "Puts an agreement into force")
    ResponseEntity<AgreementView> sign(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(desk.sign(id, version, caller));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(operationId = "withdrawJointBuilding", summary = "Drops a draft")
    ResponseEntity<AgreementView> withdraw(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(desk.withdraw(id, version, caller));
    }

    @PostMapping("/{id}/items/{item}/completion")
    @Operation(operationId = "finishJointBuildingItem", summary = "Records that an item of the joint list is done")
    ResponseEntity<AgreementView> finish(
            Caller caller, @PathVariable String id, @PathVariable String item, @IfMatch long version) {
        return answer(desk.finish(id, item, version, caller));
    }

    @PostMapping("/{id}/end")
    @Operation(operationId = "endJointBuilding", summary = "Ends an agreement")
    ResponseEntity<AgreementView> end(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(desk.end(id, version, caller));
    }

    private static ResponseEntity<AgreementView> answer(Versioned<JointBuilding> agreement) {
        return Tagged.of(agreement.version(), AgreementView.of(agreement));
    }

    private static LocalDate date(Fields fields, String field, @Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException unreadable) {
            fields.check(false, field, FieldFault.BAD_DATE);
            return LocalDate.EPOCH;
        }
    }
}
