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
import org.linli.contracts.matching.CommitteeChangedV1;
import org.linli.contracts.matching.CouncilFormedV1;
import org.linli.contracts.matching.CouncilMotionStatusChangedV1;
import org.linli.contracts.matching.CourseStatusChangedV1;
import org.linli.contracts.matching.DeadlineNearV1;
import org.linli.contracts.matching.DemandClockV1;
import org.linli.contracts.matching.DemandCompletedV1;
import org.linli.contracts.matching.DemandEquipmentChangedV1;
import org.linli.contracts.matching.DemandListedV1;
import org.linli.contracts.matching.DemandProjectLinkedV1;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.contracts.matching.DemandSubmittedV1;
import org.linli.contracts.matching.DemandWindowDecidedV1;
import org.linli.contracts.matching.DepartmentReportFrozenV1;
import org.linli.contracts.matching.DisputeRegisteredV1;
import org.linli.contracts.matching.DisputeSettledV1;
import org.linli.contracts.matching.DisputeStatusChangedV1;
import org.linli.contracts.matching.FollowUpStatusChangedV1;
import org.linli.contracts.matching.GridTeamChangedV1;
import org.linli.contracts.matching.JointActionStatedV1;
import org.linli.contracts.matching.JointActionStatusChangedV1;
import org.linli.contracts.matching.JointBuildingChangedV1;
import org.linli.contracts.matching.MediationRoomChangedV1;
import org.linli.contracts.matching.OnsiteServiceStatusChangedV1;
import org.linli.contracts.matching.OnsiteSessionClosedV1;
import org.linli.contracts.matching.PartnerStatusChangedV1;
import org.linli.contracts.matching.PartyMemberContributedV1;
import org.linli.contracts.matching.PartyMemberReminderDueV1;
import org.linli.contracts.matching.PartyMemberStatusChangedV1;
import org.linli.contracts.matching.PartyUnitChangedV1;
import org.linli.contracts.matching.PlanCommitStatusChangedV1;
import org.linli.contracts.matching.PlanComputedV1;
import org.linli.contracts.matching.ReferralStatusChangedV1;
import org.linli.contracts.matching.ResourceBookingChangedV1;
import org.linli.contracts.matching.ResourceStatusChangedV1;
import org.linli.contracts.matching.StationActivityRecordedV1;
import org.linli.contracts.matching.StationChangedV1;
import org.linli.contracts.matching.StationIdleV1;
import org.linli.contracts.matching.SurveyAnsweredV1;
import org.linli.contracts.matching.WishFulfilledV1;
import org.linli.contracts.matching.WishPublishedV1;
import org.linli.contracts.matching.WishStatusChangedV1;
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
import org.linli.contracts.volunteer.TeamLeadershipChangedV1;
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
                        "0199d6a0-1f00-7a10-8c00-000000000008",
                        2,
                        "HALL",
                        40,
                        "SPORTS_GEAR",
                        10),
                new DemandListedV1(
                        DEMAND,
                        AREA,
                        "双桥社区AI编程启蒙",
                        "CHILDREN",
                        "SKILL",
                        "NORMAL",
                        "TEENAGERS",
                        STARTS,
                        ENDS,
                        2,
                        1,
                        2,
                        "HALL",
                        40,
                        "SPORTS_GEAR",
                        10),
                new DemandStatusChangedV1(DEMAND, AREA, "CHILDREN", "VERIFIED", "LISTED"),
                new DemandCompletedV1(DEMAND, AREA, "CHILDREN", 5, 240, 2),
                new PlanComputedV1("0199d6a0-1f00-7a10-8c00-000000000009", "330411", 190, 170, 20, 412, 640),
                new AssignmentConfirmedV1(ASSIGNMENT, DEMAND, VOLUNTEER, AREA),
                new AssignmentAcceptedV1(
                        ASSIGNMENT, DEMAND, VOLUNTEER, AREA, "双桥社区AI编程启蒙", "CHILDREN", STARTS, ENDS, 2, true),
                new AssignmentReleasedV1(ASSIGNMENT, DEMAND, VOLUNTEER, AREA, "DECLINED"),
                new ResourceStatusChangedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000021",
                        AREA,
                        "VENUE",
                        "SUPPLY",
                        "INCLUSIVE",
                        "education",
                        "CHECKED",
                        "AVAILABLE"),
                new ResourceBookingChangedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000021",
                        "0199d6a0-1f00-7a10-8c00-000000000022",
                        AREA,
                        "VENUE",
                        "SUPPLY",
                        "education",
                        DEMAND,
                        "USED",
                        null,
                        STARTS,
                        ENDS,
                        0,
                        20,
                        5,
                        15000,
                        3000),
                new StationChangedV1("0199d6a0-1f00-7a10-8c00-000000000023", AREA, "RED_POST", "OPEN", 6, 5, 3),
                new StationActivityRecordedV1("0199d6a0-1f00-7a10-8c00-000000000023", AREA, "RED_POST", "TRAIN", DAY),
                new StationIdleV1("0199d6a0-1f00-7a10-8c00-000000000023", AREA, "RED_POST", DAY, 30),
                new DemandClockV1(DEMAND, AREA, "CHILDREN", "VERIFY", "WARNED", DAY, false),
                new ReferralStatusChangedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000022",
                        DEMAND,
                        AREA,
                        "education",
                        "SENT",
                        "ANSWERED",
                        DAY,
                        false),
                new DemandProjectLinkedV1(DEMAND, AREA, "0199d6a0-1f00-7a10-8c00-000000000007"),
                new DepartmentReportFrozenV1(
                        "330411-education-2026-12-07", "330411", "education", LocalDate.of(2026, 12, 7), "7f83b165"),
                new PartnerStatusChangedV1(
                        "0199d6a0-1f00-7a10-8c00-00000000000f", AREA, "CARING_RESOURCE", null, "ACTIVE"),
                new JointBuildingChangedV1("0199d6a0-1f00-7a10-8c00-000000000022", AREA, "DRAFT", "IN_FORCE", 2, 5, 0),
                new WishPublishedV1("0199d6a0-1f00-7a10-8c00-00000000000b", AREA, "GOODS", "ELDERLY", 320, false),
                new WishStatusChangedV1("0199d6a0-1f00-7a10-8c00-00000000000b", AREA, "GOODS", "PUBLISHED", "CLAIMED"),
                new WishFulfilledV1("0199d6a0-1f00-7a10-8c00-00000000000b", AREA, "GOODS", true, 3, 12),
                new DisputeRegisteredV1("0199d6a0-1f00-7a10-8c00-00000000000c", AREA, "NEIGHBOUR", "PARTY", 1),
                new DisputeStatusChangedV1(
                        "0199d6a0-1f00-7a10-8c00-00000000000c", AREA, "NEIGHBOUR", 2, "MEDIATING", "ESCALATED"),
                new DisputeSettledV1("0199d6a0-1f00-7a10-8c00-00000000000c", AREA, "NEIGHBOUR", 2, "AGREED", 9, true),
                new DeadlineNearV1(
                        "0199d6a0-1f00-7a10-8c00-00000000000c",
                        "DISPUTE",
                        AREA,
                        "MONTH",
                        LocalDate.of(2026, 12, 21),
                        false,
                        false),
                new PlanCommitStatusChangedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000009", "330411", "REVIEWED", "CONFIRMED", 118, 2),
                new SurveyAnsweredV1("DEMAND-" + DEMAND, "DEMAND", DEMAND, AREA, 5, "SOLVED"),
                new FollowUpStatusChangedV1(
                        "0199d6a0-1f00-7a10-8c00-00000000000b",
                        DEMAND,
                        AREA,
                        "SCHEDULED",
                        "SOLVED",
                        LocalDate.of(2027, 1, 4)),
                new PartyMemberStatusChangedV1(
                        "0199d6a0-1f00-7a10-8c00-00000000000c",
                        AREA,
                        "0199d6a0-1f00-7a10-8c00-00000000000d",
                        "ASSIGNED",
                        "CHECKED_IN",
                        false),
                new PartyMemberReminderDueV1(
                        "0199d6a0-1f00-7a10-8c00-00000000000c",
                        AREA,
                        "0199d6a0-1f00-7a10-8c00-00000000000d",
                        LocalDate.of(2026, 11, 27),
                        1),
                new PartyMemberContributedV1(
                        "0199d6a0-1f00-7a10-8c00-00000000000c",
                        AREA,
                        "0199d6a0-1f00-7a10-8c00-00000000000d",
                        "SERVICE",
                        LocalDate.of(2026, 12, 5),
                        120),
                new PartyUnitChangedV1("0199d6a0-1f00-7a10-8c00-00000000000d", AREA, "ACTIVE", 4, 3),
                new GridTeamChangedV1("0199d6a0-1f00-7a10-8c00-00000000000e", AREA, 3, 5, true),
                new JointActionStatusChangedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000010",
                        AREA,
                        "PLANNED",
                        "HELD",
                        LocalDate.of(2026, 12, 5),
                        List.of("CHARITY_RESOURCES")),
                new JointActionStatedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000010",
                        AREA,
                        LocalDate.of(2026, 12, 5),
                        List.of("COMMUNITY", "VOLUNTEERS"),
                        List.of(new JointActionStatedV1.Contribution(
                                "0199d6a0-1f00-7a10-8c00-00000000000f", "CARING_RESOURCE", 0, 50_000, 0, 120))),
                new CouncilFormedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000011",
                        AREA,
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 8, 31),
                        15),
                new CouncilMotionStatusChangedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000012",
                        "0199d6a0-1f00-7a10-8c00-000000000011",
                        AREA,
                        "DISCUSSING",
                        "ADOPTED",
                        LocalDate.of(2027, 1, 4),
                        DEMAND),
                new OnsiteServiceStatusChangedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000013", AREA, "CANTEEN", null, "ACTIVE"),
                new OnsiteSessionClosedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000013-2026-12-05",
                        "0199d6a0-1f00-7a10-8c00-000000000013",
                        AREA,
                        "CANTEEN",
                        LocalDate.of(2026, 12, 5),
                        "PLANNED",
                        "HELD",
                        42,
                        0,
                        3,
                        3),
                new DemandWindowDecidedV1(DEMAND, AREA, "CHILDREN", 1, STARTS, ENDS),
                new DemandEquipmentChangedV1(
                        DEMAND,
                        AREA,
                        "CHILDREN",
                        "LOST",
                        "0199d6a0-1f00-7a10-8c00-000000000021",
                        "SPORTS_GEAR",
                        10,
                        "GOODS"),
                new CommitteeChangedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000014",
                        AREA,
                        "FORMED",
                        5,
                        2,
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2029, 12, 1)),
                new MediationRoomChangedV1("0199d6a0-1f00-7a10-8c00-000000000015", AREA, "330411101", 3, 1_200, true),
                new CourseStatusChangedV1(
                        "0199d6a0-1f00-7a10-8c00-000000000016",
                        AREA,
                        "TECHNOLOGY",
                        "ANNOUNCED",
                        "RUNNING",
                        LocalDate.of(2026, 12, 5),
                        LocalDate.of(2026, 12, 26),
                        20,
                        18,
                        2,
                        1,
                        16),
                new CaseCountsPublishedV1(
                        "330411",
                        LocalDate.of(2026, 11, 30),
                        List.of(
                                new CaseCountsPublishedV1.Cell("330411002", 7, null),
                                new CaseCountsPublishedV1.Cell("330411003", null, null))),
                new VolunteerMergedV1(VOLUNTEER, "0199d6a0-1f00-7a10-8c00-000000000009", AREA),
                new VolunteerMovedV1(VOLUNTEER, AREA, "330411101003", "ACTIVE"),
                new TeamLeadershipChangedV1(TEAM, AREA, VOLUNTEER, "0199d6a0-1f00-7a10-8c00-000000000011", true));
    }
}
