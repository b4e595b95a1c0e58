package org.linli.contracts;

import java.util.List;
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

/** The complete list of published events: what is not here is not published. */
public final class Contracts {

    public static final List<Class<? extends PublishedEvent>> ALL = List.of(
            VolunteerRegisteredV1.class,
            VolunteerStatusChangedV1.class,
            RosterImportedV1.class,
            VettingChangedV1.class,
            CredentialChangedV1.class,
            TrainingPassedV1.class,
            TeamFormedV1.class,
            TeamStatusChangedV1.class,
            TeamMembershipChangedV1.class,
            SocialWorkerChangedV1.class,
            ActivityPublishedV1.class,
            ActivityStatusChangedV1.class,
            SignUpAcceptedV1.class,
            SignUpCancelledV1.class,
            NoShowMarkedV1.class,
            CheckedInV1.class,
            CheckedOutV1.class,
            HoursRecordedV1.class,
            HoursCorrectedV1.class,
            HoursRevokedV1.class,
            LateEntryStatusChangedV1.class,
            ErrorReportStatusChangedV1.class,
            AnomalyStatusChangedV1.class,
            InspectionPublishedV1.class,
            ComplaintReceivedV1.class,
            ComplaintStatusChangedV1.class,
            RecordingClockChangedV1.class,
            YearlyReportFrozenV1.class,
            DataExportedV1.class,
            CertificateIssuedV1.class,
            CertificateRevokedV1.class,
            PointsRedeemedV1.class,
            StarGrantedV1.class,
            StarReviewOpenedV1.class,
            VolunteerSnapshotV1.class,
            ProjectStartedV1.class,
            ProjectStageChangedV1.class,
            DemandSubmittedV1.class,
            DemandListedV1.class,
            DemandStatusChangedV1.class,
            DemandCompletedV1.class,
            PlanComputedV1.class,
            AssignmentConfirmedV1.class,
            AssignmentAcceptedV1.class,
            AssignmentReleasedV1.class,
            ResourceStatusChangedV1.class,
            ResourceBookingChangedV1.class,
            StationChangedV1.class,
            StationActivityRecordedV1.class,
            StationIdleV1.class,
            DemandClockV1.class,
            ReferralStatusChangedV1.class,
            DemandProjectLinkedV1.class,
            DepartmentReportFrozenV1.class,
            PartnerStatusChangedV1.class,
            JointBuildingChangedV1.class,
            WishPublishedV1.class,
            WishStatusChangedV1.class,
            WishFulfilledV1.class,
            DisputeRegisteredV1.class,
            DisputeStatusChangedV1.class,
            DisputeSettledV1.class,
            DeadlineNearV1.class,
            PlanCommitStatusChangedV1.class,
            SurveyAnsweredV1.class,
            FollowUpStatusChangedV1.class,
            PartyMemberStatusChangedV1.class,
            PartyMemberReminderDueV1.class,
            PartyMemberContributedV1.class,
            PartyUnitChangedV1.class,
            GridTeamChangedV1.class,
            JointActionStatusChangedV1.class,
            JointActionStatedV1.class,
            CouncilFormedV1.class,
            CouncilMotionStatusChangedV1.class,
            OnsiteServiceStatusChangedV1.class,
            OnsiteSessionClosedV1.class,
            DemandWindowDecidedV1.class,
            DemandEquipmentChangedV1.class,
            CommitteeChangedV1.class,
            MediationRoomChangedV1.class,
            CourseStatusChangedV1.class,
            CaseCountsPublishedV1.class,
            VolunteerMergedV1.class,
            VolunteerMovedV1.class,
            TeamLeadershipChangedV1.class);

    private Contracts() {}

    /** The wire name and topic of an event class. */
    public static EventType type(Class<? extends PublishedEvent> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event + " has no @EventType");
        }
        return type;
    }
}
