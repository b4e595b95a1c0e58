package org.linli.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.linli.contracts.casework.CaseCountsPublishedV1;
import org.linli.contracts.matching.AssignmentAcceptedV1;
import org.linli.contracts.matching.AssignmentConfirmedV1;
import org.linli.contracts.matching.AssignmentReleasedV1;
import org.linli.contracts.matching.DemandCompletedV1;
import org.linli.contracts.matching.DemandListedV1;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.contracts.matching.DemandSubmittedV1;
import org.linli.contracts.matching.PlanComputedV1;
import org.linli.contracts.project.ProjectStageChangedV1;
import org.linli.contracts.project.ProjectStartedV1;
import org.linli.contracts.volunteer.ActivityPublishedV1;
import org.linli.contracts.volunteer.ActivityStatusChangedV1;
import org.linli.contracts.volunteer.AnomalyStatusChangedV1;
import org.linli.contracts.volunteer.CertificateIssuedV1;
import org.linli.contracts.volunteer.CertificateRevokedV1;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.CheckedOutV1;
import org.linli.contracts.volunteer.ComplaintReceivedV1;
import org.linli.contracts.volunteer.ComplaintStatusChangedV1;
import org.linli.contracts.volunteer.CredentialChangedV1;
import org.linli.contracts.volunteer.DataExportedV1;
import org.linli.contracts.volunteer.ErrorReportStatusChangedV1;
import org.linli.contracts.volunteer.HoursCorrectedV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.HoursRevokedV1;
import org.linli.contracts.volunteer.InspectionPublishedV1;
import org.linli.contracts.volunteer.LateEntryStatusChangedV1;
import org.linli.contracts.volunteer.NoShowMarkedV1;
import org.linli.contracts.volunteer.PointsRedeemedV1;
import org.linli.contracts.volunteer.RecordingClockChangedV1;
import org.linli.contracts.volunteer.RosterImportedV1;
import org.linli.contracts.volunteer.SignUpAcceptedV1;
import org.linli.contracts.volunteer.SignUpCancelledV1;
import org.linli.contracts.volunteer.SocialWorkerChangedV1;
import org.linli.contracts.volunteer.StarGrantedV1;
import org.linli.contracts.volunteer.StarReviewOpenedV1;
import org.linli.contracts.volunteer.TeamFormedV1;
import org.linli.contracts.volunteer.TeamMembershipChangedV1;
import org.linli.contracts.volunteer.TeamStatusChangedV1;
import org.linli.contracts.volunteer.TrainingPassedV1;
import org.linli.contracts.volunteer.VettingChangedV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.contracts.volunteer.VolunteerMovedV1;
import org.linli.contracts.volunteer.VolunteerRegisteredV1;
import org.linli.contracts.volunteer.VolunteerSnapshotV1;
import org.linli.contracts.volunteer.VolunteerStatusChangedV1;
import org.linli.contracts.volunteer.YearlyReportFrozenV1;

/** One example of every published event. */
final class ContractSamples {

    private static final String VOLUNTEER = "0199d6a0-1f00-7a10-8c00-000000000001";
    private static final String ACTIVITY = "0199d6a0-1f00-7a10-8c00-000000000002";
    private static final String DEMAND = "0199d6a0-1f00-7a10-8c00-000000000003";
    private static final String ASSIGNMENT = "0199d6a0-1f00-7a10-8c00-000000000004";
    private static final String RECORD = "0199d6a0-1f00-7a10-8c00-000000000006";
    private static final String REQUEST = "0199d6a0-1f00-7a10-8c00-000000000010";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 13);
    private static final String AREA = "330411101002";
    private static final String TEAM = "0199d6a0-1f00-7a10-8c00-00000000000a";
    private static final Instant STARTS = Instant.parse("2026-12-13T10:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-12-13T12:00:00Z");

    private ContractSamples() {}

    static List<PublishedEvent> all() {
        return List.of(
                new VolunteerRegisteredV1(
                        VOLUNTEER, AREA, "ACTIVE", "ADULT", "ROSTER", "0199d6a0-1f00-7a10-8c00-000000000005"),
                new VolunteerStatusChangedV1(VOLUNTEER, AREA, "GUARDIAN_PENDING", "ACTIVE"),
                new RosterImportedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000005",
                        "330411",
                        1000,
                        959,
                        13,
                        41,
                        Map.of("duplicate_id", 12)),
                new VettingChangedV1(VOLUNTEER, AREA, LocalDate.of(2027, 3, 1)),
                new CredentialChangedV1(
                        "0199d6a0-1f00-7a10-8c00-00000000000c",
                        VOLUNTEER,
                        AREA,
                        "QUALIFICATION",
                        "心理咨询",
                        List.of("心理咨询"),
                        "VALID",
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2028, 11, 30)),
                new TrainingPassedV1(
                        "0199d6a0-1f00-7a10-8c00-00000000000d",
                        VOLUNTEER,
                        AREA,
                        "0199d6a0-1f00-7a10-8c00-00000000000e",
                        "心理咨询",
                        480,
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2028, 11, 30)),
                new TeamFormedV1(TEAM, AREA, "COMMUNITY", null, VOLUNTEER),
                new TeamStatusChangedV1(TEAM, AREA, "MERGING", "MERGED", "0199d6a0-1f00-7a10-8c00-00000000000b"),
                new TeamMembershipChangedV1(
                        TEAM,
                        VOLUNTEER,
                        AREA,
                        "MOVED",
                        LocalDate.of(2026, 11, 30),
                        "0199d6a0-1f00-7a10-8c00-00000000000b"),
                new SocialWorkerChangedV1(
                        "0199d6a0-1f00-7a10-8c00-00000000000f",
                        VOLUNTEER,
                        AREA,
                        "ASSISTANT",
                        "REGISTERED",
                        LocalDate.of(2029, 11, 30)),
                new ActivityPublishedV1(ACTIVITY, AREA, "双桥社区AI编程启蒙", DEMAND, STARTS, ENDS, 2),
                new ActivityStatusChangedV1(ACTIVITY, AREA, "PUBLISHED", "ONGOING"),
                new SignUpAcceptedV1(ASSIGNMENT, ACTIVITY, VOLUNTEER, AREA, DEMAND, ASSIGNMENT),
                new SignUpCancelledV1(ASSIGNMENT, ACTIVITY, VOLUNTEER, AREA, null, null, "BY_VOLUNTEER"),
                new NoShowMarkedV1(ASSIGNMENT, ACTIVITY, VOLUNTEER, AREA, LocalDate.of(2026, 12, 13)),
                new CheckedInV1(ASSIGNMENT, ACTIVITY, VOLUNTEER, AREA, DEMAND, ASSIGNMENT, STARTS, "SELF"),
                new CheckedOutV1(
                        ASSIGNMENT, ACTIVITY, VOLUNTEER, AREA, DEMAND, ASSIGNMENT, ENDS, 120, "EFFECTIVE", "SELF"),
                new HoursRecordedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000006",
                        VOLUNTEER,
                        ACTIVITY,
                        DEMAND,
                        ASSIGNMENT,
                        AREA,
                        120,
                        LocalDate.of(2026, 12, 13),
                        "EARNED",
                        "CONFIRMED"),
                new HoursCorrectedV1(RECORD, VOLUNTEER, ACTIVITY, AREA, DAY, 1, 120, 90, REQUEST),
                new HoursRevokedV1(RECORD, VOLUNTEER, ACTIVITY, AREA, DAY, 2, 90, REQUEST),
                new LateEntryStatusChangedV1(REQUEST, VOLUNTEER, ACTIVITY, AREA, DAY, 120, "APPROVED", "RECORDED"),
                new ErrorReportStatusChangedV1(REQUEST, RECORD, VOLUNTEER, AREA, "OPEN", "CORRECTED"),
                new AnomalyStatusChangedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000011", "anomaly.night-hours", AREA, DAY, "OPEN", "CLEARED"),
                new InspectionPublishedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000012",
                        "330411",
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 12, 31),
                        15000,
                        50,
                        48,
                        1,
                        1,
                        "2026-4"),
                new ComplaintReceivedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000008",
                        AREA,
                        "VOLUNTEER",
                        VOLUNTEER,
                        LocalDate.of(2026, 12, 15),
                        LocalDate.of(2027, 1, 1)),
                new ComplaintStatusChangedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000008", AREA, "VOLUNTEER", VOLUNTEER, "ANSWERED", "UPHELD"),
                new RecordingClockChangedV1(ACTIVITY, AREA, "WARNED", LocalDate.of(2026, 12, 25), false),
                new YearlyReportFrozenV1("330411-2026", "330411", 2026, "7f83b165", ENDS),
                new DataExportedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000009", "330411", "volunteer", "2026-1", false, ENDS),
                new CertificateIssuedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000007",
                        VOLUNTEER,
                        AREA,
                        "CERTIFIED",
                        2190,
                        12,
                        LocalDate.of(2026, 12, 20),
                        LocalDate.of(2026, 12, 27),
                        "0199d6a0-1f00-7a10-8c00-000000000008"),
                new CertificateRevokedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000007", VOLUNTEER, AREA, LocalDate.of(2026, 12, 30)),
                new PointsRedeemedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000009",
                        VOLUNTEER,
                        AREA,
                        "0199d6a0-1f00-7a10-8c00-00000000000a",
                        800,
                        LocalDate.of(2026, 12, 20)),
                new StarGrantedV1(VOLUNTEER, AREA, 1, LocalDate.of(2026, 12, 20)),
                new StarReviewOpenedV1(VOLUNTEER, AREA, 1, 5940, LocalDate.of(2026, 12, 30)),
                new VolunteerSnapshotV1(
                        VOLUNTEER,
                        3,
                        AREA,
                        "ACTIVE",
                        "ADULT",
                        List.of("编程"),
                        List.of("普通话"),
                        List.of("文明实践"),
                        Collections.nCopies(7, 268_435_455),
                        "ASSISTANT",
                        LocalDate.of(2027, 3, 1),
                        120,
                        80,
                        List.of(new VolunteerSnapshotV1.Credential(
                                "LICENCE",
                                "医师资格",
                                List.of("义诊"),
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2030, 12, 31)))),
                new ProjectStartedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000007", AREA, "AI编程启蒙", "CHILDREN", List.of(DEMAND)),
                new ProjectStageChangedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000007", AREA, "RND_REVIEW", "SHOWCASE", "PASS_FIRST_GATE"),
                new DemandSubmittedV1(
                        DEMAND,
                        AREA,
                        "CHILDREN",
                        "SKILL",
                        "NORMAL",
                        "DUAL_CHECK_IN_MEMBER",
                        "0199d6a0-1f00-7a10-8c00-000000000008"),
                new DemandListedV1(
                        DEMAND, AREA, "双桥社区AI编程启蒙", "CHILDREN", "SKILL", "NORMAL", "TEENAGERS", STARTS, ENDS, 2, 1),
                new DemandStatusChangedV1(DEMAND, AREA, "CHILDREN", "VERIFIED", "LISTED"),
                new DemandCompletedV1(DEMAND, AREA, "CHILDREN", 5, 240, 2),
                new PlanComputedV1("0199d6a0-1f00-7a10-8c00-000000000009", "330411", 190, 170, 20, 412, 640),
                new AssignmentConfirmedV1(ASSIGNMENT, DEMAND, VOLUNTEER, AREA),
                new AssignmentAcceptedV1(
                        ASSIGNMENT, DEMAND, VOLUNTEER, AREA, "双桥社区AI编程启蒙", "CHILDREN", STARTS, ENDS, 2, true),
                new AssignmentReleasedV1(ASSIGNMENT, DEMAND, VOLUNTEER, AREA, "DECLINED"),
                new CaseCountsPublishedV1(
                        "330411",
                        LocalDate.of(2026, 11, 30),
                        List.of(
                                new CaseCountsPublishedV1.Cell("330411002", 7, null),
                                new CaseCountsPublishedV1.Cell("330411003", null, null))),
                new VolunteerMergedV1(VOLUNTEER, "0199d6a0-1f00-7a10-8c00-000000000009", AREA),
                new VolunteerMovedV1(VOLUNTEER, AREA, "330411101003", "ACTIVE"));
    }
}
