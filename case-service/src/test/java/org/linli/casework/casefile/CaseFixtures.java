package org.linli.casework.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.casework.casefile.HeardOpinions.Opinion;
import org.linli.casework.casefile.HeardOpinions.Party;
import org.linli.casework.casefile.InvestigationReport.Interview;
import org.linli.casework.casefile.InvestigationReport.IntervieweeKind;

/** Cases and material that tests start from. */
final class CaseFixtures {

    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    static final Instant LATER = NOW.plusSeconds(3_600);
    static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    private CaseFixtures() {}

    static PersonId prosecutor() {
        return new PersonId("prosecutor");
    }

    static PersonId socialWorker() {
        return new PersonId("social-worker");
    }

    static PersonId educator() {
        return new PersonId("case-worker");
    }

    static PersonId stranger() {
        return new PersonId("prosecutor-2");
    }

    static Team team() {
        return new Team(List.of(
                new TeamMember(prosecutor(), Duty.PROSECUTOR, true),
                new TeamMember(socialWorker(), Duty.SOCIAL_WORKER, true),
                new TeamMember(educator(), Duty.FAMILY_EDUCATOR, true)));
    }

    static CaseKey.Usable key() {
        return new CaseKey.Usable("wrapped");
    }

    static CaseKey.Escrowed escrowed() {
        return new CaseKey.Escrowed("escrowed");
    }

    static CaseFile inStatus(CaseStatus status) {
        return CaseFile.restore(
                new CaseId("case-1"),
                new CaseFile.State(
                        "WJ2026-ABCDEFGH",
                        "330411003",
                        team(),
                        status,
                        NOW,
                        NOW,
                        null,
                        List.of(),
                        status == CaseStatus.SEALED ? escrowed() : key(),
                        null));
    }

    static List<Interview> threeMeetings() {
        return List.of(
                new Interview(IntervieweeKind.MINOR, DAY, "本人陈述"),
                new Interview(IntervieweeKind.PARENT, DAY, "母亲陈述"),
                new Interview(IntervieweeKind.TEACHER_OR_CADRE, DAY, "班主任陈述"));
    }

    static InvestigationReport completeReport() {
        return report(threeMeetings(), List.of(socialWorker(), educator()));
    }

    static InvestigationReport report(List<Interview> interviews, List<PersonId> investigators) {
        return new InvestigationReport(
                "随祖父母长大", "一时冲动", "父母在外务工", "职业中学二年级", List.of("学校档案"), interviews, investigators);
    }

    static HeardOpinions allHeard() {
        List<Opinion> opinions = new ArrayList<>();
        Arrays.stream(Party.values()).forEach(party -> opinions.add(new Opinion(party, DAY, "无异议", null)));
        return new HeardOpinions(opinions, "听取意见笔录");
    }

    static NonProsecution decision() {
        return new NonProsecution(NonProsecution.Ground.DISCRETIONARY, "犯罪情节轻微");
    }
}
