package org.linli.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.casework.casefile.CaseFixtures.NOW;
import static org.linli.casework.casefile.CaseFixtures.key;
import static org.linli.casework.casefile.CaseFixtures.prosecutor;
import static org.linli.casework.casefile.CaseFixtures.socialWorker;
import static org.linli.casework.casefile.CaseFixtures.team;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Role;
import org.linli.testkit.Rule;

@Rule("CAS-21")
class TeamTests {

    private static List<TeamMember> members(int prosecutors, int socialWorkers, int educators, boolean active) {
        List<TeamMember> members = new ArrayList<>();
        for (int i = 0; i < prosecutors; i++) {
            members.add(new TeamMember(new PersonId("p" + i), Duty.PROSECUTOR, active));
        }
        for (int i = 0; i < socialWorkers; i++) {
            members.add(new TeamMember(new PersonId("s" + i), Duty.SOCIAL_WORKER, active));
        }
        for (int i = 0; i < educators; i++) {
            members.add(new TeamMember(new PersonId("e" + i), Duty.FAMILY_EDUCATOR, active));
        }
        return members;
    }

    @ParameterizedTest
    @CsvSource({"0,1,0,false", "1,0,0,false", "1,1,0,true", "1,2,0,true", "2,1,0,false", "1,1,3,true", "0,0,2,false"})
    void needsExactlyOneProsecutorAndAtLeastOneSocialWorker(
            int prosecutors, int socialWorkers, int educators, boolean complete) {
        Rejected refusal = catchThrowableOfType(
                Rejected.class, () -> new Team(members(prosecutors, socialWorkers, educators, true)));
        if (complete) {
            assertThat(refusal).isNull();
        } else {
            assertThat(refusal.rejection()).isEqualTo(new CaseRejection.TeamIncomplete(prosecutors, socialWorkers));
        }
    }

    @Test
    void countsActiveMembersAlone() {
        List<TeamMember> members = new ArrayList<>(members(1, 1, 0, true));
        members.add(new TeamMember(new PersonId("former"), Duty.PROSECUTOR, false));
        Team team = new Team(members);
        assertThat(team.has(new PersonId("former"))).isFalse();
        assertThat(catchThrowableOfType(Rejected.class, () -> new Team(members(1, 1, 0, false))))
                .isNotNull();
    }

    @Test
    void givesNobodyTwoDuties() {
        List<TeamMember> members = new ArrayList<>(members(1, 1, 0, true));
        members.add(new TeamMember(new PersonId("p0"), Duty.FAMILY_EDUCATOR, true));
        assertThat(catchThrowableOfType(Rejected.class, () -> new Team(members)).rejection())
                .isEqualTo(new CaseRejection.PersonTwiceOnTeam());
    }

    @Test
    void isLedByTheProsecutorWhoOpensTheCase() {
        CaseFile file = CaseFile.open(new CaseId("c"), "WJ", "330411003", team(), key(), prosecutor(), NOW);
        assertThat(file.state().status()).isEqualTo(CaseStatus.REFERRED);
        assertThat(catchThrowableOfType(
                        Rejected.class,
                        () -> CaseFile.open(new CaseId("c"), "WJ", "330411003", team(), key(), socialWorker(), NOW)))
                .isNotNull();
    }

    @Test
    void tiesEachDutyToItsRoles() {
        for (Role role : Role.values()) {
            assertThat(Duty.PROSECUTOR.heldWith(EnumSet.of(role))).isEqualTo(role == Role.PROSECUTOR);
            assertThat(Duty.SOCIAL_WORKER.heldWith(EnumSet.of(role))).isEqualTo(role == Role.SOCIAL_WORKER);
            assertThat(Duty.FAMILY_EDUCATOR.heldWith(EnumSet.of(role)))
                    .isEqualTo(role == Role.CASE_WORKER || role == Role.SOCIAL_WORKER);
        }
    }
}
