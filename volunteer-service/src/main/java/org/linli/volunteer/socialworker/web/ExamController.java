package org.linli.volunteer.socialworker.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.socialworker.Candidate;
import org.linli.volunteer.socialworker.Eligibility;
import org.linli.volunteer.socialworker.ExamCampaign;
import org.linli.volunteer.socialworker.ExamCampaignId;
import org.linli.volunteer.socialworker.ExamEntry;
import org.linli.volunteer.socialworker.ExamEntryId;
import org.linli.volunteer.socialworker.ExamEntryStatus;
import org.linli.volunteer.socialworker.Exams;
import org.linli.volunteer.socialworker.Grade;
import org.linli.volunteer.socialworker.RunExam;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Examination campaigns: who signed up, sat and passed (VOL-27). */
@RestController
@RequestMapping("/api/v1")
final class ExamController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};
    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER,
        Role.VOLUNTEER
    };

    /** A campaign to be planned. */
    record CampaignBody(
            @Nullable String area,
            @Nullable String name,
            @Nullable Grade grade,
            @Nullable LocalDate signUpFrom,
            @Nullable LocalDate signUpUntil,
            @Nullable LocalDate examDay) {}

    /** A campaign with its counts: everybody who signed up, of them who sat, of them who passed. */
    record CampaignView(
            String id,
            String area,
            String name,
            Grade grade,
            LocalDate signUpFrom,
            LocalDate signUpUntil,
            LocalDate examDay,
            long signedUp,
            long sat,
            long absent,
            long passed,
            long failed) {}

    /** A candidate by what the table asks. */
    record CandidateBody(
            @Nullable String volunteerId,
            Candidate.@Nullable Level level,
            @Nullable Boolean socialWorkMajor,
            Candidate.@Nullable Standing standing,
            @Nullable LocalDate socialWorkSince,
            @Nullable LocalDate assistantSince) {}

    /** Whether the table opens an examination. */
    record EligibilityView(
            boolean eligible,
            String outcome,
            @Nullable Integer yearsNeeded,
            @Nullable LocalDate eligibleFrom) {}

    /** An entry. */
    record EntryView(String id, String campaignId, String volunteerId, ExamEntryStatus status, long version) {}

    /** Whether the candidate came. */
    record SittingBody(@Nullable Boolean came) {}

    /** Whether the candidate passed. */
    record ResultBody(@Nullable Boolean passed) {}

    private final Exams exams;
    private final RunExam run;
    private final Volunteers volunteers;

    ExamController(Exams exams, RunExam run, Volunteers volunteers) {
        this.exams = exams;
        this.run = run;
        this.volunteers = volunteers;
    }

    @Operation(operationId = "planExamCampaign", summary = "Plans an examination campaign")
    @PostMapping("/exam-campaigns")
    @Idempotent
    ResponseEntity<CampaignView> planExamCampaign(@RequestBody CampaignBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(OFFICERS);
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        String name = fields.text("name", body.name(), 80);
        Grade grade = fields.required("grade", body.grade());
        LocalDate from = fields.required("signUpFrom", body.signUpFrom());
        LocalDate until = fields.required("signUpUntil", body.signUpUntil());
        LocalDate examDay = fields.required("examDay", body.examDay());
        fields.orRefuse();
        caller.requireArea(area);
        ExamCampaign planned = run.plan(new ExamCampaign(
                new ExamCampaignId(key.deriveId()),
                area,
                name,
                Objects.requireNonNull(grade),
                Objects.requireNonNull(from),
                Objects.requireNonNull(until),
                Objects.requireNonNull(examDay)));
        return Tagged.created("/api/v1/exam-campaigns/" + planned.id(), 1, view(planned));
    }

    @Operation(operationId = "listExamCampaigns", summary = "Campaigns of a division with their counts")
    @GetMapping("/exam-campaigns")
    Page<CampaignView> listExamCampaigns(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        return exams.list(AreaFilter.of(area, caller), cursor, Page.limit(limit))
                .map(this::view);
    }

    @Operation(operationId = "readExamCampaign", summary = "One campaign with its counts")
    @GetMapping("/exam-campaigns/{id}")
    ResponseEntity<CampaignView> readExamCampaign(@PathVariable String id, Caller caller) {
        caller.requireRole(READERS);
        ExamCampaign found = exams.get(new ExamCampaignId(id));
        caller.requireArea(found.area());
        return Tagged.of(1, view(found));
    }

    @Operation(operationId = "checkExamEligibility", summary = "Reads off the table whether somebody may sit (VOL-27)")
    @PostMapping("/exam-campaigns/{id}/eligibility")
    EligibilityView checkExamEligibility(@PathVariable String id, @RequestBody CandidateBody body, Caller caller) {
        caller.requireRole(READERS);
        ExamCampaign campaign = exams.get(new ExamCampaignId(id));
        caller.requireArea(campaign.area());
        Fields fields = new Fields();
        Candidate candidate = candidate(fields, body);
        Eligibility outcome = Eligibility.of(candidate, campaign.grade(), campaign.examDay());
        Integer years = outcome instanceof Eligibility.YearsShort missing ? (Integer) missing.needed() : null;
        LocalDate from = outcome instanceof Eligibility.YearsShort missing ? missing.eligibleFrom() : null;
        return new EligibilityView(
                outcome instanceof Eligibility.Eligible, outcome.getClass().getSimpleName(), years, from);
    }

    @Operation(operationId = "signUpForExam", summary = "Enters a volunteer for an examination")
    @PostMapping("/exam-campaigns/{id}/entries")
    @Idempotent
    ResponseEntity<EntryView> signUpForExam(
            @PathVariable String id, @RequestBody CandidateBody body, Caller caller, IdempotencyKey key) {
        Fields fields = new Fields();
        String named = fields.text("volunteerId", body.volunteerId(), 64);
        String own = caller.volunteerId();
        VolunteerId volunteer;
        if (own != null && (named.equals("me") || named.equals(own))) {
            volunteer = new VolunteerId(own);
        } else {
            caller.requireRole(OFFICES);
            if (named.isEmpty() || named.length() > 64) {
                fields.orRefuse();
            }
            volunteer = new VolunteerId(named);
            caller.requireArea(volunteers.get(volunteer).value().state().area());
        }
        Candidate candidate = candidate(fields, body);
        Versioned<ExamEntry> entered = run.signUp(new ExamCampaignId(id), volunteer, candidate);
        return Tagged.created("/api/v1/exam-entries/" + entered.value().state().id(), entered.version(), view(entered));
    }

    @Operation(operationId = "listExamEntries", summary = "Candidates of a campaign within the caller's division")
    @GetMapping("/exam-campaigns/{id}/entries")
    Page<EntryView> listExamEntries(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(OFFICES);
        return exams.entriesOf(new ExamCampaignId(id), AreaFilter.of(area, caller), cursor, Page.limit(limit))
                .map(ExamController::view);
    }

    @Operation(operationId = "readExamEntry", summary = "One entry")
    @GetMapping("/exam-entries/{id}")
    ResponseEntity<EntryView> readExamEntry(@PathVariable String id, Caller caller) {
        if (caller.volunteerId() == null) {
            caller.requireRole(OFFICES);
        }
        Versioned<ExamEntry> found = exams.get(new ExamEntryId(id));
        if (!found.value().state().volunteer().value().equals(caller.volunteerId())) {
            caller.requireRole(OFFICES);
            caller.requireArea(found.value().state().area());
        }
        return answer(found);
    }

    @Operation(operationId = "recordExamSitting", summary = "Notes whether a candidate came")
    @PostMapping("/exam-entries/{id}/sitting")
    ResponseEntity<EntryView> recordExamSitting(
            @PathVariable String id, @IfMatch long version, @RequestBody SittingBody body, Caller caller) {
        ExamEntryId entry = ofOfficer(id, caller);
        Fields fields = new Fields();
        Boolean came = fields.required("came", body.came());
        fields.orRefuse();
        return answer(run.sit(entry, version, Objects.requireNonNull(came)));
    }

    @Operation(operationId = "recordExamResult", summary = "Notes whether a candidate passed")
    @PostMapping("/exam-entries/{id}/result")
    ResponseEntity<EntryView> recordExamResult(
            @PathVariable String id, @IfMatch long version, @RequestBody ResultBody body, Caller caller) {
        ExamEntryId entry = ofOfficer(id, caller);
        Fields fields = new Fields();
        Boolean passed = fields.required("passed", body.passed());
        fields.orRefuse();
        return answer(run.result(entry, version, Objects.requireNonNull(passed)));
    }

    private ExamEntryId ofOfficer(String id, Caller caller) {
        caller.requireRole(OFFICERS);
        ExamEntry found = exams.get(new ExamEntryId(id)).value();
        caller.requireArea(found.state().area());
        return found.state().id();
    }

    private static Candidate candidate(Fields fields, CandidateBody body) {
        Candidate.Level level = fields.required("level", body.level());
        Boolean major = fields.required("socialWorkMajor", body.socialWorkMajor());
        Candidate.Standing standing = fields.required("standing", body.standing());
        fields.orRefuse();
        return new Candidate(
                Objects.requireNonNull(level),
                Objects.requireNonNull(major),
                Objects.requireNonNull(standing),
                body.socialWorkSince(),
                body.assistantSince());
    }

    private CampaignView view(ExamCampaign campaign) {
        Map<ExamEntryStatus, Long> counts = exams.count(campaign.id());
        long passed = counts.getOrDefault(ExamEntryStatus.PASSED, 0L);
        long failed = counts.getOrDefault(ExamEntryStatus.FAILED, 0L);
        return new CampaignView(
                campaign.id().value(),
                campaign.area(),
                campaign.name(),
                campaign.grade(),
                campaign.signUpFrom(),
                campaign.signUpUntil(),
                campaign.examDay(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(ExamEntryStatus.SAT, 0L) + passed + failed,
                counts.getOrDefault(ExamEntryStatus.ABSENT, 0L),
                passed,
                failed);
    }

    private static ResponseEntity<EntryView> answer(Versioned<ExamEntry> entry) {
        return Tagged.of(entry.version(), view(entry));
    }

    private static EntryView view(Versioned<ExamEntry> entry) {
        ExamEntry.State state = entry.value().state();
        return new EntryView(
                state.id().value(),
                state.campaign().value(),
                state.volunteer().value(),
                state.status(),
                entry.version());
    }
}
