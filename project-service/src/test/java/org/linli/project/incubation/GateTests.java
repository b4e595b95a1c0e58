package org.linli.project.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.project.incubation.ProjectFixtures.LATER;
import static org.linli.project.incubation.ProjectFixtures.NOW;
import static org.linli.project.incubation.ProjectFixtures.approvedByMentor;
import static org.linli.project.incubation.ProjectFixtures.author;
import static org.linli.project.incubation.ProjectFixtures.completePackage;
import static org.linli.project.incubation.ProjectFixtures.inStage;
import static org.linli.project.incubation.ProjectFixtures.listedDemand;
import static org.linli.project.incubation.ProjectFixtures.mentor;
import static org.linli.project.incubation.ProjectFixtures.secretary;
import static org.linli.project.incubation.ProjectFixtures.unlistedDemand;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.linli.contracts.project.ProjectStageChangedV1;
import org.linli.contracts.project.ProjectStartedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

class GateTests {

    private static ProjectRejection refusal(ThrowingCallable action) {
        return (ProjectRejection) catchThrowableOfType(Rejected.class, action).rejection();
    }

    private static void assertUntouched(Project project, Project.State before) {
        assertThat(project.state()).isEqualTo(before);
        assertThat(project.changes()).isEmpty();
    }

    @Nested
    @Rule("PRJ-01")
    class ADemandIsNeeded {

        @Test
        void startsFromAListedDemandOrFromNone() {
            Project with = Project.start(
                    new ProjectId("p"),
                    "n",
                    ProjectClass.CIVIC_PRACTICE,
                    "330411003001",
                    listedDemand(),
                    author(),
                    NOW);
            assertThat(with.state().demandId()).isEqualTo("demand-1");
            assertThat(with.state().stage()).isEqualTo(ProjectStage.IDEA);
            Project without = Project.start(
                    new ProjectId("p"), "n", ProjectClass.CIVIC_PRACTICE, "330411003001", null, author(), NOW);
            assertThat(without.state().demandId()).isNull();
        }

        @Test
        void refusesToStartFromADemandThatIsNotListed() {
            assertThat(refusal(() -> Project.start(
                            new ProjectId("p"),
                            "n",
                            ProjectClass.CIVIC_PRACTICE,
                            "330411003001",
                            unlistedDemand(),
                            author(),
                            NOW)))
                    .isEqualTo(new ProjectRejection.DemandNotListed("demand-1"));
        }

        @Test
        void refusesTheReviewWithoutALinkedDemand() {
            Project project = inStage(ProjectStage.RND, completePackage(), null, List.of());
            Project.State before = project.state();
            assertThat(refusal(() -> project.submitForReview(null, author(), LATER)))
                    .isEqualTo(new ProjectRejection.NoDemandLinked());
            assertUntouched(project, before);
        }

        @Test
        void refusesTheReviewWhenTheDemandIsUnknownUnlistedOrAnother() {
            Project project = inStage(ProjectStage.RND);
            ProjectRejection notListed = new ProjectRejection.DemandNotListed("demand-1");
            assertThat(refusal(() -> project.submitForReview(null, author(), LATER)))
                    .isEqualTo(notListed);
            assertThat(refusal(() -> project.submitForReview(unlistedDemand(), author(), LATER)))
                    .isEqualTo(notListed);
            assertThat(refusal(() -> project.submitForReview(
                            new LinkedDemand("demand-2", "330411003001", true), author(), LATER)))
                    .isEqualTo(notListed);
            project.submitForReview(listedDemand(), author(), LATER);
            assertThat(project.state().stage()).isEqualTo(ProjectStage.RND_REVIEW);
        }

        @Test
        void keepsTheGateShutWhenTheDemandWasTakenOffTheListMeanwhile() {
            Project project = approvedByMentor();
            Project.State before = project.state();
            assertThat(refusal(() -> project.approve(GateRole.PARTY_SECRETARY, unlistedDemand(), secretary(), LATER)))
                    .isEqualTo(new ProjectRejection.DemandNotListed("demand-1"));
            assertUntouched(project, before);
        }

        @Test
        void linksOnlyListedDemandsOfTheProjectsPlace() {
            Project project = inStage(ProjectStage.IDEA, ProjectPackage.empty(), null, List.of());
            assertThat(refusal(() -> project.linkDemand(unlistedDemand(), author(), LATER)))
                    .isEqualTo(new ProjectRejection.DemandNotListed("demand-1"));
            LinkedDemand elsewhere = new LinkedDemand("demand-9", "330411101002", true);
            assertThat(refusal(() -> project.linkDemand(elsewhere, author(), LATER)))
                    .isEqualTo(new ProjectRejection.DemandElsewhere("demand-9", "330411101002"));
            project.linkDemand(listedDemand(), author(), LATER);
            assertThat(project.state().demandId()).isEqualTo("demand-1");
        }
    }

    @Nested
    @Rule("PRJ-03")
    class TwoVoicesAreNeeded {

        @Test
        void opensWithTheSecondVoiceWhicheverComesFirst() {
            Project mentorFirst = inStage(ProjectStage.RND_REVIEW);
            mentorFirst.approve(GateRole.MENTOR, listedDemand(), mentor(), NOW);
            assertThat(mentorFirst.state().stage()).isEqualTo(ProjectStage.RND_REVIEW);
            mentorFirst.approve(GateRole.PARTY_SECRETARY, listedDemand(), secretary(), LATER);
            assertThat(mentorFirst.state().stage()).isEqualTo(ProjectStage.SHOWCASE);
            assertThat(mentorFirst.state().stageSince()).isEqualTo(LATER);

            Project secretaryFirst = inStage(ProjectStage.RND_REVIEW);
            secretaryFirst.approve(GateRole.PARTY_SECRETARY, listedDemand(), secretary(), NOW);
            secretaryFirst.approve(GateRole.MENTOR, listedDemand(), mentor(), LATER);
            assertThat(secretaryFirst.state().stage()).isEqualTo(ProjectStage.SHOWCASE);
        }

        @Test
        void refusesTheSameVoiceTwice() {
            Project project = approvedByMentor();
            Project.State before = project.state();
            assertThat(refusal(() ->
                            project.approve(GateRole.MENTOR, listedDemand(), new PersonId("social-worker-3"), LATER)))
                    .isEqualTo(new ProjectRejection.AlreadyApproved(GateRole.MENTOR));
            assertUntouched(project, before);
        }

        @Test
        void refusesBothVoicesFromOnePerson() {
            Project project = approvedByMentor();
            Project.State before = project.state();
            assertThat(refusal(() -> project.approve(GateRole.PARTY_SECRETARY, listedDemand(), mentor(), LATER)))
                    .isEqualTo(new ProjectRejection.SamePersonApprovesTwice());
            assertUntouched(project, before);
        }

        @Test
        void givesTheAuthorNoVoice() {
            for (GateRole as : GateRole.values()) {
                Project project = inStage(ProjectStage.RND_REVIEW);
                assertThat(refusal(() -> project.approve(as, listedDemand(), author(), LATER)))
                        .isEqualTo(new ProjectRejection.AuthorCannotJudge());
                assertThat(refusal(() -> project.sendBack("x", author(), LATER)))
                        .isEqualTo(new ProjectRejection.AuthorCannotJudge());
            }
        }

        @Test
        void letsOnlyTheAuthorWorkOnThePlan() {
            ProjectRejection notTheAuthor = new ProjectRejection.NotTheAuthor();
            Project idea = inStage(ProjectStage.IDEA);
            assertThat(refusal(() -> idea.beginDevelopment(mentor(), LATER))).isEqualTo(notTheAuthor);
            assertThat(refusal(() -> idea.linkDemand(listedDemand(), mentor(), LATER)))
                    .isEqualTo(notTheAuthor);
            Project rnd = inStage(ProjectStage.RND);
            assertThat(refusal(() -> rnd.writePackage(completePackage(), mentor(), LATER)))
                    .isEqualTo(notTheAuthor);
            assertThat(refusal(() -> rnd.submitForReview(listedDemand(), mentor(), LATER)))
                    .isEqualTo(notTheAuthor);
        }

        @Test
        void voidsApprovalsWhenTheProjectIsSentBack() {
            Project project = approvedByMentor();
            project.sendBack("预算过高", secretary(), LATER);
            assertThat(project.state().approvals()).isEmpty();
            assertThat(project.state().stage()).isEqualTo(ProjectStage.RETURNED);
            assertThat(project.state().lastReturn())
                    .isEqualTo(new Project.Return(ProjectStage.RND_REVIEW, "预算过高", secretary(), LATER));
            project.beginDevelopment(author(), LATER);
            project.submitForReview(listedDemand(), author(), LATER);
            assertThat(project.state().approvals()).isEmpty();
        }
    }

    @Nested
    class WhatIsPublished {

        @Test
        void tellsTheStartAndEachChangeOfStageAndNothingElse() {
            Project project = Project.start(
                    new ProjectId("p"),
                    "情暖桑榆",
                    ProjectClass.CARE_FOR_KEY_GROUPS,
                    "330411003001",
                    listedDemand(),
                    author(),
                    NOW);
            project.beginDevelopment(author(), NOW);
            project.writePackage(completePackage(), author(), NOW);
            project.submitForReview(listedDemand(), author(), NOW);
            project.approve(GateRole.MENTOR, listedDemand(), mentor(), NOW);
            project.approve(GateRole.PARTY_SECRETARY, listedDemand(), secretary(), NOW);
            project.sendBack("展示后需修改", mentor(), NOW);

            String area = "330411003001";
            assertThat(PublishedProjectEvents.of(project))
                    .containsExactly(
                            new ProjectStartedV1("p", area, "情暖桑榆", "CARE_FOR_KEY_GROUPS", List.of("demand-1")),
                            new ProjectStageChangedV1("p", area, "IDEA", "RND", "BEGIN_DEVELOPMENT"),
                            new ProjectStageChangedV1("p", area, "RND", "RND_REVIEW", "SUBMIT_FOR_REVIEW"),
                            new ProjectStageChangedV1("p", area, "RND_REVIEW", "SHOWCASE", "OPEN_SHOWCASE"),
                            new ProjectStageChangedV1("p", area, "SHOWCASE", "RETURNED", "RETURN"));
        }
    }
}
