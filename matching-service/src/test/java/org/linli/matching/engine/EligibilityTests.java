package org.linli.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.engine.EngineFixtures.COMMUNITY;
import static org.linli.matching.engine.EngineFixtures.COUNSELLING;
import static org.linli.matching.engine.EngineFixtures.OTHER_DISTRICT;
import static org.linli.matching.engine.EngineFixtures.SATURDAY;
import static org.linli.matching.engine.EngineFixtures.adultOnly;
import static org.linli.matching.engine.EngineFixtures.available;
import static org.linli.matching.engine.EngineFixtures.childFacing;
import static org.linli.matching.engine.EngineFixtures.declaredSocialWorker;
import static org.linli.matching.engine.EngineFixtures.inactive;
import static org.linli.matching.engine.EngineFixtures.living;
import static org.linli.matching.engine.EngineFixtures.minor;
import static org.linli.matching.engine.EngineFixtures.need;
import static org.linli.matching.engine.EngineFixtures.only;
import static org.linli.matching.engine.EngineFixtures.person;
import static org.linli.matching.engine.EngineFixtures.refusedBy;
import static org.linli.matching.engine.EngineFixtures.skilled;
import static org.linli.matching.engine.EngineFixtures.socialWorker;
import static org.linli.matching.engine.EngineFixtures.supervised;
import static org.linli.matching.engine.EngineFixtures.supply;
import static org.linli.matching.engine.EngineFixtures.vettedUntil;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Rule;

/** Each hard rule on both sides of its boundary, alone. */
class EligibilityTests {

    private static final Policy VETTING = new Policy(true, false, 3, 6, 30);

    private static int blocks(Need need, int role, Person person, Policy policy, Commitment... promised) {
        Supply supply = supply(person);
        return new Eligibility(supply, policy, new Commitments(supply, List.of(promised), policy))
                .blocks(need, need.roles().get(role), 0);
    }

    private static int blocks(Need need, Person person, Commitment... promised) {
        return blocks(need, 0, person, Policy.DEFAULT, promised);
    }

    private static Commitment promise(int fromMinute, int toMinute) {
        return new Commitment("p", SATURDAY * 1_440 + fromMinute, SATURDAY * 1_440 + toMinute, false);
    }

    @Nested
    class People {

        @Test
        void isActiveAndOfTheDistrict() {
            assertThat(blocks(need("n"), person("p"))).isZero();
            assertThat(blocks(need("n"), inactive("p"))).isEqualTo(Block.NOT_AVAILABLE.bit());
            assertThat(blocks(need("n"), living("p", OTHER_DISTRICT))).isEqualTo(Block.NOT_AVAILABLE.bit());
        }

        @Test
        @Rule("MAT-05")
        void hasTheSkill() {
            assertThat(blocks(need("n"), skilled("p", COUNSELLING))).isEqualTo(Block.SKILL.bit());
            assertThat(blocks(need("n"), skilled("p", COUNSELLING | EngineFixtures.MEDIATION)))
                    .isZero();
        }

        @Test
        @Rule({"VOL-04", "MAT-09"})
        void isGrownUpWhereThatIsNeeded() {
            assertThat(blocks(need("n"), minor("p"))).isZero();
            assertThat(blocks(adultOnly(need("n")), minor("p"))).isEqualTo(Block.AGE.bit());
            assertThat(blocks(childFacing(need("n")), minor("p"))).isEqualTo(Block.AGE.bit());
            assertThat(blocks(adultOnly(need("n")), person("p"))).isZero();
        }

        @Test
        void isNotAskedAgain() {
            assertThat(blocks(refusedBy(need("n"), "p"), person("p"))).isEqualTo(Block.REFUSED.bit());
            assertThat(blocks(refusedBy(need("n"), "q"), person("p"))).isZero();
        }
    }

    @Nested
    class Vetting {

        @Test
        @Rule({"MAT-06", "SEC-13"})
        void coversTheDayWhereTheDistrictAsksForIt() {
            Need lesson = childFacing(need("n"));
            assertThat(blocks(lesson, 0, vettedUntil("p", SATURDAY), VETTING)).isZero();
            assertThat(blocks(lesson, 0, vettedUntil("p", SATURDAY - 1), VETTING))
                    .isEqualTo(Block.VETTING.bit());
            assertThat(blocks(lesson, 0, person("p"), VETTING)).isEqualTo(Block.VETTING.bit());
            assertThat(blocks(lesson, 0, person("p"), Policy.DEFAULT)).isZero();
            assertThat(blocks(need("n"), 0, person("p"), VETTING)).isZero();
        }
    }

    @Nested
    class Supervision {

        @Test
        void needsASocialWorker() {
            Need need = supervised(need("n"));
            assertThat(blocks(need, 1, socialWorker("p"), VETTING)).isZero();
            assertThat(blocks(need, 1, person("p"), Policy.DEFAULT)).isEqualTo(Block.SOCIAL_WORKER.bit());
        }

        @Test
        void takesADeclaredOneWhereTheDistrictAllowsIt() {
            Need need = supervised(need("n"));
            assertThat(blocks(need, 1, declaredSocialWorker("p"), Policy.DEFAULT))
                    .isZero();
            assertThat(blocks(need, 1, declaredSocialWorker("p"), VETTING)).isEqualTo(Block.SOCIAL_WORKER.bit());
        }
    }

    @Nested
    class Time {

        @Test
        void isHeldByWhatHeDeclared() {
            int nineToEleven = TimeGrid.mask(9 * 60, 11 * 60);
            assertThat(blocks(need("n"), available("p", only(5, nineToEleven)))).isZero();
            assertThat(blocks(need("n"), available("p", only(6, nineToEleven)))).isEqualTo(Block.TIME.bit());
            assertThat(blocks(need("n"), available("p", only(5, nineToEleven & ~(1 << 4)))))
                    .isEqualTo(Block.TIME.bit());
            assertThat(blocks(need("n"), available("p", only(5, nineToEleven & ~(1 << 7)))))
                    .isEqualTo(Block.TIME.bit());
        }

        @Test
        void hasToBeAskedWhenHeDeclaredNothing() {
            assertThat(blocks(need("n"), available("p", new int[0]))).isZero();
        }

        @Test
        void afterNineInTheEveningIsAskedForOnTopOfWhatCanBeDeclared() {
            Need late = need("n", SATURDAY, 19 * 60, 22 * 60, 1, 1);
            assertThat(blocks(late, available("p", only(5, TimeGrid.mask(19 * 60, 21 * 60)))))
                    .isZero();
            assertThat(blocks(late, available("p", only(5, TimeGrid.mask(19 * 60 + 30, 21 * 60)))))
                    .isEqualTo(Block.TIME.bit());
            Need night = need("n", SATURDAY, 21 * 60, 23 * 60, 1, 1);
            assertThat(blocks(night, person("p"))).isEqualTo(Block.TIME.bit());
            assertThat(blocks(night, available("p", new int[0]))).isZero();
        }

        @Test
        void isFreeHalfAnHourBeforeAndAfter() {
            assertThat(blocks(need("n"), person("p"), promise(7 * 60, 8 * 60 + 30)))
                    .isZero();
            assertThat(blocks(need("n"), person("p"), promise(7 * 60, 8 * 60 + 31)))
                    .isEqualTo(Block.BUSY.bit());
            assertThat(blocks(need("n"), person("p"), promise(11 * 60 + 30, 12 * 60)))
                    .isZero();
            assertThat(blocks(need("n"), person("p"), promise(11 * 60 + 29, 12 * 60)))
                    .isEqualTo(Block.BUSY.bit());
        }

        @Test
        void isNotTakenMoreThanThreeTimesAWeek() {
            List<Commitment> promised = new ArrayList<>();
            for (int day = 1; day <= 2; day++) {
                promised.add(onDay(day));
            }
            assertThat(blocks(need("n"), person("p"), promised.toArray(Commitment[]::new)))
                    .isZero();
            promised.add(onDay(3));
            assertThat(blocks(need("n"), person("p"), promised.toArray(Commitment[]::new)))
                    .isEqualTo(Block.BUSY.bit());
            promised.set(2, onDay(6));
            assertThat(blocks(need("n"), person("p"), promised.toArray(Commitment[]::new)))
                    .as("the week before ends on Sunday")
                    .isZero();
        }

        private Commitment onDay(int daysBefore) {
            long at = (SATURDAY - daysBefore) * 1_440 + 600;
            return new Commitment("p", at, at + 60, false);
        }
    }

    @Test
    void describesTheWeekInHalfHours() {
        assertThat(TimeGrid.mask(7 * 60, 7 * 60 + 30)).isEqualTo(1);
        assertThat(TimeGrid.mask(7 * 60, 7 * 60 + 31)).isEqualTo(3);
        assertThat(TimeGrid.mask(20 * 60 + 30, 21 * 60)).isEqualTo(1 << 27);
        assertThat(TimeGrid.mask(6 * 60, 22 * 60)).isEqualTo(TimeGrid.WHOLE_DAY);
        assertThat(TimeGrid.mask(21 * 60, 22 * 60)).isZero();
        assertThat(TimeGrid.beyond(7 * 60, 21 * 60)).isFalse();
        assertThat(TimeGrid.beyond(7 * 60 - 1, 9 * 60)).isTrue();
        assertThat(TimeGrid.beyond(9 * 60, 21 * 60 + 1)).isTrue();
        assertThat(need("n").weekday()).isEqualTo(5);
    }

    @Test
    @Rule("MAT-05")
    void scoresInTheFivePartsOfTheRule() {
        Supply supply = supply(
                person("same"),
                living("street", EngineFixtures.NEXT_COMMUNITY),
                living("district", EngineFixtures.OTHER_STREET),
                available("asked", new int[0]),
                EngineFixtures.rated("best", 100),
                EngineFixtures.rated("worst", 0));
        Scoring scoring = new Scoring(supply);
        Need need = need("n");
        assertThat(scoring.unloaded(need, 0)).isEqualTo(new ScoreParts(30, 20, 15, 10, 10));
        assertThat(scoring.unloaded(need, 1).distance()).isEqualTo(12);
        assertThat(scoring.unloaded(need, 2).distance()).isEqualTo(5);
        assertThat(scoring.unloaded(need, 3).time()).isEqualTo(5);
        assertThat(scoring.unloaded(need, 4).rating()).isEqualTo(15);
        assertThat(scoring.unloaded(need, 5).rating()).isZero();
        assertThat(Scoring.load(0, 0)).isEqualTo(10);
        assertThat(Scoring.load(1, 479)).isEqualTo(7);
        assertThat(Scoring.load(1, 480)).isEqualTo(6);
        assertThat(Scoring.load(4, 0)).isZero();
        assertThat(need.area()).isEqualTo(COMMUNITY);
    }
}
