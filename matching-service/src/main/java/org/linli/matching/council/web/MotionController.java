package org.linli.matching.council.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.linli.matching.council.Ballot;
import org.linli.matching.council.CouncilId;
import org.linli.matching.council.CouncilMemberId;
import org.linli.matching.council.HandleMotion;
import org.linli.matching.council.Motion;
import org.linli.matching.council.MotionId;
import org.linli.matching.council.MotionStatus;
import org.linli.matching.council.Wanted;
import org.linli.matching.demand.DemandType;
import org.linli.matching.demand.Window;
import org.linli.matching.office.Offices;
import org.linli.platform.crypto.PersonalData;
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

/** Motions of the children's councils (MAT-16). */
@RestController
@RequestMapping("/api/v1/councils")
@Tag(name = "councils")
class MotionController {

    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_VOTES = 60;
    private static final int MOST_PEOPLE = 200;
    /** When nothing else is said, the demand is wanted on a morning so many days after the vote. */
    private static final int WANTED_AFTER_DAYS = 45;

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);

    private final HandleMotion handle;
    private final Offices offices;

    MotionController(HandleMotion handle, Offices offices) {
        this.handle = handle;
        this.offices = offices;
    }

    record MotionBody(
            @Nullable String memberId,
            @Nullable String title,
            @Nullable String content) {}

    /** How the vote went; what is asked of the neighbourhood when it was adopted may be left to the defaults. */
    record VoteBody(
            @Nullable Integer yes,
            @Nullable Integer no,
            @Nullable Integer abstained,
            @Nullable String department,
            @Nullable DemandType type,
            @Nullable Integer people,
            @Nullable LocalDate date,
            @Nullable LocalTime start,
            @Nullable LocalTime end) {}

    record ReplyBody(@Nullable String reply) {}

    /** A motion; the words of the children and of the department show in a reading that is on record only, to those who work there. */
    record MotionView(
            String id,
            String councilId,
            String area,
            String title,
            String content,
            String memberId,
            Instant proposedAt,
            @Nullable Ballot ballot,
            @Nullable String department,
            @Nullable LocalDate replyBy,
            boolean provisional,
            boolean overdue,
            @Nullable String reply,
            @Nullable Instant repliedAt,
            @Nullable String demandId,
            String status) {}

    @PostMapping("/{council}/motions")
    @Idempotent
    @Operation(operationId = "proposeMotion", summary = "A child brings something up in its council")
    ResponseEntity<MotionView> propose(
            Caller caller, @PathVariable String council, IdempotencyKey key, @RequestBody MotionBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        String member = fields.text("memberId", body.memberId(), 64);
        String title = fields.text("title", body.title(), 100);
        String content = fields.text("content", body.content(), LONGEST_TEXT);
        fields.orRefuse();
        Versioned<Motion> motion = handle.propose(new HandleMotion.Proposal(
                new MotionId(key.deriveId()),
                new CouncilId(council),
                new CouncilMemberId(member),
                title,
                PersonalData.text(content),
                caller));
        return Tagged.created(
                "/api/v1/councils/motions/" + motion.value().state().id(), motion.version(), view(motion.value()));
    }

    @GetMapping("/motions")
    @Operation(operationId = "listMotions", summary = "Motions of an area; those with an overdue reply alone")
    Page<MotionView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String council,
            @RequestParam(required = false) @Nullable MotionStatus status,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(
                        handle.page(
                                area,
                                council == null ? null : new CouncilId(council),
                                status,
                                overdue,
                                cursor,
                                rows + 1,
                                caller),
                        rows,
                        motion -> motion.value().state().id().value())
                .map(motion -> view(motion.value()));
    }

    @GetMapping("/motions/{id}")
    @Operation(operationId = "readMotion", summary = "One motion; reading its words is put on record")
    ResponseEntity<MotionView> one(Caller caller, @PathVariable String id) {
        Versioned<Motion> found = handle.one(new MotionId(id), caller);
        return Tagged.notKept(found.version(), view(found.value(), handle.opens(found.value(), caller)));
    }

    @PostMapping("/motions/{id}/discussion")
    @Operation(operationId = "discussMotion", summary = "The council discusses it")
    ResponseEntity<MotionView> discuss(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(handle.discuss(new MotionId(id), version, caller));
    }

    @PostMapping("/motions/{id}/vote")
    @Operation(operationId = "voteOnMotion", summary = "The vote decides; adopted, a department owes its reply")
    ResponseEntity<MotionView> vote(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody VoteBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        int yes = fields.between("yes", body.yes(), 0, MOST_VOTES);
        int no = fields.between("no", body.no(), 0, MOST_VOTES);
        int abstained = fields.between("abstained", body.abstained() == null ? 0 : body.abstained(), 0, MOST_VOTES);
        String department = fields.text("department", body.department(), 60);
        DemandType type = body.type() == null ? DemandType.SERVICE : body.type();
        int people = fields.between("people", body.people() == null ? 1 : body.people(), 1, MOST_PEOPLE);
        fields.check(type != DemandType.SKILL, "type", FieldFault.of("no_skill_by_motion"));
        LocalDate date = body.date() == null ? offices.today().plusDays(WANTED_AFTER_DAYS) : body.date();
        LocalTime start = body.start() == null ? NINE : body.start();
        LocalTime end = body.end() == null ? ELEVEN : body.end();
        fields.check(start.isBefore(end), "end", FieldFault.END_BEFORE_START);
        fields.orRefuse();
        Wanted wanted = new Wanted(type, people, new Window(date, start, end));
        return answer(handle.vote(new HandleMotion.Vote(
                new MotionId(id), version, new Ballot(yes, no, abstained), department, wanted, caller)));
    }

    @PostMapping("/motions/{id}/reply")
    @Operation(operationId = "replyToMotion", summary = "The department says what it does about it")
    ResponseEntity<MotionView> reply(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody ReplyBody body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        String reply = fields.text("reply", body.reply(), LONGEST_TEXT);
        fields.orRefuse();
        return answer(handle.reply(new MotionId(id), version, PersonalData.text(reply), caller));
    }

    @PostMapping("/motions/{id}/return")
    @Operation(operationId = "returnMotion", summary = "The children are not content with the reply")
    ResponseEntity<MotionView> sendBack(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(handle.sendBack(new MotionId(id), version, caller));
    }

    @PostMapping("/motions/{id}/completion")
    @Operation(operationId = "finishMotion", summary = "What the children asked for is done")
    ResponseEntity<MotionView> finish(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(handle.finish(new MotionId(id), version, caller));
    }

    private ResponseEntity<MotionView> answer(Versioned<Motion> motion) {
        return Tagged.of(motion.version(), view(motion.value()));
    }

    private MotionView view(Motion motion) {
        return view(motion, false);
    }

    private static String words(PersonalData<String> text, boolean open) {
        return open ? text.reveal() : text.masked();
    }

    private MotionView view(Motion motion, boolean open) {
        Motion.State s = motion.state();
        return new MotionView(
                s.id().value(),
                s.council().value(),
                s.area(),
                s.title(),
                words(s.content(), open),
                s.proposer().value(),
                s.proposedAt(),
                s.ballot(),
                s.department(),
                s.replyBy() == null ? null : s.replyBy().date(),
                s.replyBy() != null && s.replyBy().provisional(),
                s.overdue(offices.today()),
                s.reply() == null ? null : words(s.reply(), open),
                s.repliedAt(),
                s.wanted() == null ? null : Wanted.demandOf(s.id()).value(),
                s.status().name());
    }
}
