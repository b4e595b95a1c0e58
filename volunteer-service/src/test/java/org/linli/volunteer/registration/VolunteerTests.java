package org.linli.volunteer.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.volunteer.registration.VolunteerFixtures.NOW;
import static org.linli.volunteer.registration.VolunteerFixtures.TODAY;
import static org.linli.volunteer.registration.VolunteerFixtures.guardian;
import static org.linli.volunteer.registration.VolunteerFixtures.guardianOn;
import static org.linli.volunteer.registration.VolunteerFixtures.in;
import static org.linli.volunteer.registration.VolunteerFixtures.registered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.VolunteerRegisteredV1;
import org.linli.contracts.volunteer.VolunteerSnapshotV1;
import org.linli.contracts.volunteer.VolunteerStatusChangedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

class VolunteerTests {

    private static final Map<VolunteerMove, Consumer<Volunteer>> MOVES = new EnumMap<>(Map.ofEntries(
            entry(VolunteerMove.VERIFY_IDENTITY, Volunteer::verifyIdentity),
            entry(VolunteerMove.AWAIT_GUARDIAN, Volunteer::awaitGuardian),
            entry(VolunteerMove.ACTIVATE, Volunteer::activate),
            entry(VolunteerMove.RECORD_GUARDIAN_CONSENT, v -> v.recordGuardianConsent(guardian(), TODAY)),
            entry(VolunteerMove.WITHDRAW_GUARDIAN_CONSENT, Volunteer::withdrawGuardianConsentWhileServing),
            entry(VolunteerMove.LOSE_GUARDIAN_CONSENT, Volunteer::loseGuardianConsent),
            entry(VolunteerMove.COME_OF_AGE, Volunteer::becomeOfAge),
            entry(VolunteerMove.SUSPEND, v -> v.suspend("officer", "reason")),
            entry(VolunteerMove.REINSTATE, v -> v.reinstate("officer")),
            entry(VolunteerMove.WITHDRAW, v -> v.withdraw("himself", NOW)),
            entry(VolunteerMove.RECORD_DEATH, v -> v.recordDeath("officer", NOW)),
            entry(VolunteerMove.MERGE, v -> v.mergeInto(new VolunteerId("kept"), "officer", NOW))));

    private static Map.Entry<VolunteerMove, Consumer<Volunteer>> entry(VolunteerMove move, Consumer<Volunteer> verb) {
        return Map.entry(move, verb);
    }

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(VolunteerStatus.values())
                .flatMap(status -> Stream.of(VolunteerMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(VolunteerStatus status, VolunteerMove move) {
        Volunteer volunteer = in(status);
        Volunteer.State before = volunteer.state();
        Consumer<Volunteer> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(volunteer);
            assertThat(volunteer.state().status()).isEqualTo(move.target());
            assertThat(volunteer.changes()).hasSize(1);
            if (status == move.target()) {
                assertThat(volunteer.steps()).isEmpty();
            } else {
                assertThat(volunteer.steps()).containsExactly(new Volunteer.Step(status, move.target()));
            }
        } else {
            assertThatThrownBy(() -> verb.accept(volunteer))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                            .isEqualTo(new VolunteerRejection.NotAllowedNow(move, status)));
            assertThat(volunteer.state()).isEqualTo(before);
            assertThat(volunteer.changes()).isEmpty();
        }
    }

    @Test
    void keepsItsInvariantsOnAnyWalk() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Volunteer volunteer = in(VolunteerStatus.DRAFT);
            for (int step = 0; step < 25; step++) {
                VolunteerStatus before = volunteer.state().status();
                int events = volunteer.changes().size();
                VolunteerMove move = VolunteerMove.values()[random.nextInt(VolunteerMove.values().length)];
                try {
                    MOVES.getOrDefault(move, v -> {}).accept(volunteer);
                    assertThat(volunteer.changes()).hasSize(events + 1);
                } catch (Rejected refusal) {
                    assertThat(volunteer.state().status()).isEqualTo(before);
                    assertThat(volunteer.changes()).hasSize(events);
                }
                if (before == VolunteerStatus.WITHDRAWN
                        || before == VolunteerStatus.DECEASED
                        || before == VolunteerStatus.MERGED) {
                    assertThat(volunteer.state().status())
                            .as("an end is an end")
                            .isEqualTo(before);
                }
            }
        }
    }

    @Nested
    class WhenRegistering {

        @Rule("VOL-05")
        @ParameterizedTest
        @CsvSource({"2020-11-02, true", "2020-11-01, false"})
        void refusesChildrenUnderSix(LocalDate birth, boolean refused) {
            if (refused) {
                assertThatThrownBy(() -> registered(birth, guardian()))
                        .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                                .isEqualTo(new VolunteerRejection.TooYoung(6)));
            } else {
                assertThat(registered(birth, guardian()).state().status()).isEqualTo(VolunteerStatus.ACTIVE);
            }
        }

        @Rule("VOL-03")
        @ParameterizedTest
        @CsvSource({"2008-11-02, GUARDIAN_PENDING", "2008-11-01, ACTIVE"})
        void letsMinorsWithoutAGuardianWait(LocalDate birth, VolunteerStatus status) {
            assertThat(registered(birth, null).state().status()).isEqualTo(status);
        }

        @Rule("VOL-03")
        @Test
        void activatesAMinorWhoseGuardianConsents() {
            Volunteer minor = registered(LocalDate.of(2012, 1, 1), guardian());
            assertThat(minor.state().status()).isEqualTo(VolunteerStatus.ACTIVE);
            assertThat(minor.state().guardian()).isEqualTo(guardian());
        }

        @Test
        void refusesAConsentGivenTomorrow() {
            Volunteer minor = registered(LocalDate.of(2012, 1, 1), null);
            assertThatThrownBy(() -> minor.recordGuardianConsent(guardianOn(TODAY.plusDays(1)), TODAY))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new VolunteerRejection.ConsentInFuture()));
            minor.recordGuardianConsent(guardianOn(TODAY), TODAY);
            assertThat(minor.state().status()).isEqualTo(VolunteerStatus.ACTIVE);
        }

        @Test
        void keepsTheVersionOfTheConsent() {
            assertThat(registered(LocalDate.of(1990, 1, 1), null).state().consents())
                    .containsExactly(new Consent("registration", "2026-1", TODAY));
        }
    }

    @Nested
    class WhenAGuardianTakesHisConsentBack {

        @Rule("VOL-03")
        @Test
        void theMinorWaitsAgain() {
            Volunteer minor = registered(LocalDate.of(2012, 1, 1), guardian());
            minor.withdrawGuardianConsent();
            assertThat(minor.state().status()).isEqualTo(VolunteerStatus.GUARDIAN_PENDING);
            assertThat(minor.state().guardian()).isNull();
        }

        @Rule("VOL-03")
        @Test
        void oneWhoIsSuspendedStaysSoAndWaitsWhenItEnds() {
            Volunteer minor = registered(LocalDate.of(2012, 1, 1), guardian());
            minor.suspend("officer", "reason");
            minor.withdrawGuardianConsent();
            assertThat(minor.state().status()).isEqualTo(VolunteerStatus.SUSPENDED);
            minor.reinstate("officer", AgeProfile.standard(), TODAY);
            assertThat(minor.state().status()).isEqualTo(VolunteerStatus.GUARDIAN_PENDING);
        }

        @Test
        void oneWhoseSuspensionEndsWithConsentServesAgain() {
            Volunteer minor = registered(LocalDate.of(2012, 1, 1), guardian());
            minor.suspend("officer", "reason");
            minor.reinstate("officer", AgeProfile.standard(), TODAY);
            assertThat(minor.state().status()).isEqualTo(VolunteerStatus.ACTIVE);
        }
    }

    @Rule("VOL-07")
    @Test
    void tellsMatchingWhatCredentialsHeHolds() {
        Volunteer volunteer =
                Volunteer.restore(registered(LocalDate.of(1990, 1, 1), null).state());
        HeldCredential licence = new HeldCredential(
                "LICENCE", "医师资格", List.of("义诊"), LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31));
        volunteer.followCredentials(List.of(licence));
        assertThat(PublishedVolunteerEvents.of(volunteer, 2, TODAY))
                .singleElement()
                .isInstanceOfSatisfying(VolunteerSnapshotV1.class, snapshot -> assertThat(snapshot.credentials())
                        .containsExactly(new VolunteerSnapshotV1.Credential(
                                "LICENCE",
                                "医师资格",
                                List.of("义诊"),
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2030, 12, 31))));
        Volunteer again = Volunteer.restore(volunteer.state());
        again.followCredentials(List.of(licence));
        assertThat(again.changes()).isEmpty();
    }

    @Rule("VOL-03")
    @ParameterizedTest
    @CsvSource({"2008-11-02, false", "2008-11-01, true"})
    void comesOfAgeOnHisBirthday(LocalDate birth, boolean grown) {
        Volunteer.State waiting = registered(LocalDate.of(2012, 1, 1), null).state();
        Volunteer minor = Volunteer.restore(new Volunteer.State(
                waiting.id(),
                waiting.number(),
                VolunteerFixtures.personBorn(birth),
                waiting.capabilities(),
                waiting.area(),
                waiting.status(),
                null,
                waiting.consents(),
                waiting.service(),
                null,
                waiting.registeredAt(),
                null,
                waiting.dossier()));
        assertThat(minor.comeOfAge(AgeProfile.standard(), TODAY)).isEqualTo(grown);
        assertThat(minor.state().status()).isEqualTo(grown ? VolunteerStatus.ACTIVE : VolunteerStatus.GUARDIAN_PENDING);
    }

    @Rule("SEC-01")
    @ParameterizedTest
    @CsvSource({"2012-11-02, true", "2012-11-01, false"})
    void letsOnlyAGuardianConsentBelowFourteen(LocalDate birth, boolean refused) {
        Volunteer minor = registered(birth, guardian());
        Consent consent = new Consent("location", "location-2026-1", TODAY, Consent.Giver.HIMSELF, null);
        if (refused) {
            assertThatThrownBy(() -> minor.giveConsent(consent, TODAY))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new ConsentRejection.GuardianMustConsent()));
        } else {
            minor.giveConsent(consent, TODAY);
            assertThat(minor.standing(ConsentPurpose.LOCATION)).contains(consent);
        }
    }

    @Rule("SEC-02")
    @Test
    void replacesAConsentByOneToANewerText() {
        Volunteer volunteer = in(VolunteerStatus.ACTIVE);
        volunteer.giveConsent(new Consent("location", "1", TODAY), TODAY);
        volunteer.giveConsent(new Consent("location", "1", TODAY), TODAY);
        assertThat(volunteer.changes()).hasSize(1);
        volunteer.giveConsent(new Consent("location", "2", TODAY), TODAY);
        assertThat(volunteer.standing(ConsentPurpose.LOCATION)).contains(new Consent("location", "2", TODAY));
        assertThat(volunteer.state().consents()).hasSize(3);
        volunteer.withdrawConsent(ConsentPurpose.LOCATION, TODAY);
        assertThat(volunteer.standing(ConsentPurpose.LOCATION)).isEmpty();
        assertThat(volunteer.state().status()).isEqualTo(VolunteerStatus.ACTIVE);
    }

    @Rule("VOL-21")
    @ParameterizedTest
    @CsvSource({"2036-10-31, true", "2036-11-01, false"})
    void keepsTheBasicsOfOneWhoServedForTenYears(LocalDate day, boolean kept) {
        Volunteer volunteer = in(VolunteerStatus.ACTIVE);
        volunteer.countService(TODAY, 60);
        volunteer.withdraw("himself", NOW);
        assertThat(volunteer.erase(10, day).isPresent()).isEqualTo(kept);
        assertThat(volunteer.state().person().name().reveal()).isEqualTo(kept ? "王小明" : "");
        assertThat(volunteer.state().person().address().reveal()).isEmpty();
        assertThat(volunteer.state().service().weeks()).isNotEmpty();
    }

    @Test
    void absorbsASecondRegistrationOnce() {
        Volunteer kept = in(VolunteerStatus.ACTIVE);
        kept.countService(TODAY, 60);
        ServiceSummary other = ServiceSummary.none().counting(TODAY, 30);
        assertThat(kept.absorb(new VolunteerId("v-2"), other)).isTrue();
        assertThat(kept.absorb(new VolunteerId("v-2"), other)).isFalse();
        assertThat(kept.state().service().recentMinutes(TODAY)).isEqualTo(90);
    }

    @Rule("SEC-13")
    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "365, true", "366, false"})
    void takesAVettingOfAYearAtMost(int days, boolean taken) {
        Volunteer volunteer = in(VolunteerStatus.ACTIVE);
        LocalDate until = TODAY.plusDays(days);
        if (taken) {
            volunteer.recordVetting("officer", until, TODAY);
            assertThat(volunteer.state().vettedUntil()).isEqualTo(until);
        } else {
            assertThatThrownBy(() -> volunteer.recordVetting("officer", until, TODAY))
                    .isInstanceOf(Rejected.class);
            assertThat(volunteer.state().vettedUntil()).isNull();
        }
    }

    @Test
    void masksWhoItIsWhereverItIsPrinted() {
        Volunteer volunteer = registered(LocalDate.of(1990, 1, 1), null);
        assertThat(volunteer.state().toString())
                .doesNotContain("王小明")
                .doesNotContain("E12345678")
                .doesNotContain("13800001234")
                .doesNotContain("1990-01-01")
                .doesNotContain("1号");
    }

    @Nested
    class WhatIsPublished {

        @Test
        void tellsTheStandingARegistrationEndsInAndASnapshot() {
            List<PublishedEvent> events =
                    PublishedVolunteerEvents.of(registered(LocalDate.of(2012, 1, 1), null), 1, TODAY);
            assertThat(events).hasSize(2);
            assertThat(events.getFirst())
                    .isEqualTo(new VolunteerRegisteredV1(
                            "v-1", VolunteerFixtures.COMMUNITY, "GUARDIAN_PENDING", "14_17", "OFFICE", null));
            assertThat(events.getLast()).isInstanceOfSatisfying(VolunteerSnapshotV1.class, snapshot -> {
                assertThat(snapshot.version()).isEqualTo(1);
                assertThat(snapshot.status()).isEqualTo("GUARDIAN_PENDING");
                assertThat(snapshot.availability()).hasSize(7);
                assertThat(snapshot.rating()).isZero();
            });
        }

        @Test
        void tellsEveryLaterStepAndTheSnapshotAfterIt() {
            Volunteer volunteer = in(VolunteerStatus.SUSPENDED);
            volunteer.withdraw("himself", NOW);
            assertThat(PublishedVolunteerEvents.of(volunteer, 5, TODAY).getFirst())
                    .isEqualTo(
                            new VolunteerStatusChangedV1("v-1", VolunteerFixtures.COMMUNITY, "SUSPENDED", "WITHDRAWN"));
        }

        @Test
        void holdsNothingOfThePerson() {
            List<String> texts = new ArrayList<>();
            PublishedVolunteerEvents.of(registered(LocalDate.of(1990, 1, 1), null), 1, TODAY)
                    .forEach(event -> texts.add(event.toString()));
            assertThat(String.join(" ", texts))
                    .doesNotContain("王")
                    .doesNotContain("E1234")
                    .doesNotContain("138")
                    .doesNotContain("1990");
        }

        @Test
        void countsRecentServiceAndStars() {
            Volunteer volunteer = in(VolunteerStatus.ACTIVE);
            volunteer.countService(TODAY.minusDays(60), 600);
            volunteer.countService(TODAY, 120);
            volunteer.rate(5);
            volunteer.rate(4);
            VolunteerSnapshotV1 snapshot = (VolunteerSnapshotV1)
                    PublishedVolunteerEvents.of(volunteer, 2, TODAY).getLast();
            assertThat(snapshot.recentMinutes()).isEqualTo(120);
            assertThat(snapshot.rating()).isEqualTo(90);
        }
    }
}
