package org.linli.matching.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matching.wish.WishFixtures.ANNA;
import static org.linli.matching.wish.WishFixtures.BAO;
import static org.linli.matching.wish.WishFixtures.CALENDAR;
import static org.linli.matching.wish.WishFixtures.CONTACT_BY;
import static org.linli.matching.wish.WishFixtures.FULFIL_BY;
import static org.linli.matching.wish.WishFixtures.NOW;
import static org.linli.matching.wish.WishFixtures.SHOP;
import static org.linli.matching.wish.WishFixtures.TERMS;
import static org.linli.matching.wish.WishFixtures.TODAY;
import static org.linli.matching.wish.WishFixtures.claimAll;
import static org.linli.matching.wish.WishFixtures.claimed;
import static org.linli.matching.wish.WishFixtures.collected;
import static org.linli.matching.wish.WishFixtures.confirmed;
import static org.linli.matching.wish.WishFixtures.consent;
import static org.linli.matching.wish.WishFixtures.details;
import static org.linli.matching.wish.WishFixtures.judgement;
import static org.linli.matching.wish.WishFixtures.ofAChild;
import static org.linli.matching.wish.WishFixtures.published;
import static org.linli.matching.wish.WishFixtures.share;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.DeadlineNearV1;
import org.linli.contracts.matching.WishFulfilledV1;
import org.linli.contracts.matching.WishPublishedV1;
import org.linli.contracts.matching.WishStatusChangedV1;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

@Rule("MAT-07")
class WishTests {

    private static void assertRefused(ThrowingCallable call, WishRejection rejection) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                .isEqualTo(rejection));
    }

    private static Wish on(Wish wish, LocalDate day) {
        Wish loaded = Wish.of(wish.state());
        loaded.tick(day);
        return loaded;
    }

    @Test
    void takesAWishOfTheCapAndRefusesOneYuanMore() {
        assertThat(collected(details(500, false)).state().status()).isEqualTo(WishStatus.COLLECTED);
        assertRefused(() -> collected(details(501, false)), new WishRejection.OverCap(500));
    }

    @Test
    void aDistrictSetsItsOwnCap() {
        WishTerms poorer = new WishTerms(300, 3, 7, 30, 30, 15, 2, 10, false, List.of());
        WishPolicy policy = new WishPolicy(TERMS, Map.of("620702", poorer));
        assertThat(policy.terms("620702001001").capYuan()).isEqualTo(300);
        assertThat(policy.terms("330411106001").capYuan()).isEqualTo(500);
    }

    @Nested
    class Claimed {

        @Test
        void isKeptUntilTheSeventhDayAndGoesBackToThePoolOnTheEighth() {
            assertThat(on(claimed(), CONTACT_BY).state().status()).isEqualTo(WishStatus.CLAIMED);
            WishState late = on(claimed(), CONTACT_BY.plusDays(1)).state();
            assertThat(late.status()).isEqualTo(WishStatus.RELEASED);
            assertThat(late.lastRelease()).isEqualTo(ReleaseReason.NO_CONTACT);
            assertThat(late.claim().shares()).isEmpty();
            assertThat(late.openYuan()).isEqualTo(320);
        }

        @Test
        void isKeptAfterAContactUntilTheMondayAfterTheThirtiethDay() {
            Wish wish = claimed();
            wish.contact(NOW);
            assertThat(on(wish, CONTACT_BY.plusDays(1)).state().status()).isEqualTo(WishStatus.CLAIMED);
            assertThat(on(wish, TODAY.plusDays(30)).state().status()).isEqualTo(WishStatus.CLAIMED);
            assertThat(on(wish, FULFIL_BY).state().status()).isEqualTo(WishStatus.CLAIMED);
            WishState late = on(wish, FULFIL_BY.plusDays(1)).state();
            assertThat(late.status()).isEqualTo(WishStatus.RELEASED);
            assertThat(late.lastRelease()).isEqualTo(ReleaseReason.NOT_FULFILLED);
        }

        @Test
        void isClaimedAnewAfterItCameBack() {
            Wish wish = on(claimed(), CONTACT_BY.plusDays(1));
            claimAll(wish, BAO);
            assertThat(wish.state().status()).isEqualTo(WishStatus.CLAIMED);
            assertThat(wish.state().releases()).isOne();
            assertThat(wish.state().claimedOn()).isEqualTo(TODAY);
        }

        @Test
        void warnsTwoWorkingDaysBeforeAndOnce() {
            assertThat(on(claimed(), CONTACT_BY.minusDays(3)).changes()).isEmpty();
            Wish warned = on(claimed(), CONTACT_BY.minusDays(2));
            assertThat(PublishedWishEvents.of(warned))
                    .containsExactly(
                            new DeadlineNearV1("w1", "WISH", "330411106001", "CONTACT", CONTACT_BY, false, false));
            assertThat(on(warned, CONTACT_BY.minusDays(1)).changes()).isEmpty();
        }

        @Test
        void aSecondSweepOfTheSameDayChangesNothing() {
            Wish late = on(claimed(), CONTACT_BY.plusDays(1));
            assertThat(on(late, CONTACT_BY.plusDays(1)).changes()).isEmpty();
        }

        @Test
        void countsItsClocksAnewWhenTheCalendarChanges() {
            Wish wish = Wish.of(claimed().state());
            assertThat(wish.reschedule(WishFixtures.counting())).isFalse();
            WorkingCalendar unknown = new WorkingCalendar(PublishedHolidays.none());
            assertThat(wish.reschedule((clock, day) -> WishFixtures.POLICY.start(clock, "330411106001", day, unknown)))
                    .isTrue();
            assertThat(wish.state().clocks().running()).allMatch(c -> c.provisional());
        }
    }

    @Nested
    class Joint {

        @Test
        void isClaimedWhenTheSharesCoverTheValue() {
            Wish wish = published(details(300, true));
            share(wish, ANNA, 100);
            assertThat(wish.state().status()).isEqualTo(WishStatus.PUBLISHED);
            assertThat(wish.state().openYuan()).isEqualTo(200);
            share(wish, BAO, 199);
            assertThat(wish.state().status()).isEqualTo(WishStatus.PUBLISHED);
            share(wish, SHOP, 1);
            assertThat(wish.state().status()).isEqualTo(WishStatus.CLAIMED);
            assertThat(wish.state().claim().shares()).hasSize(3);
        }

        @Test
        void refusesNothingAndMoreThanIsOpen() {
            Wish wish = published(details(300, true));
            share(wish, ANNA, 100);
            assertRefused(() -> share(wish, BAO, 0), new WishRejection.ShareOutOfRange(200));
            assertRefused(() -> share(wish, BAO, 201), new WishRejection.ShareOutOfRange(200));
            assertRefused(() -> share(wish, ANNA, 10), new WishRejection.AlreadyClaimedByYou());
        }

        @Test
        void theLastMemberTakesAllThatIsOpen() {
            Wish wish = published(details(300, true));
            share(wish, ANNA, 100);
            share(wish, BAO, 100);
            assertRefused(() -> share(wish, SHOP, 99), new WishRejection.LastShareMustCover(100));
            share(wish, SHOP, 100);
            assertThat(wish.state().status()).isEqualTo(WishStatus.CLAIMED);
        }

        @Test
        void isNotOfferedInPartsWhenOneFulfilsIt() {
            Wish wish = published(details(300, false));
            assertRefused(() -> share(wish, ANNA, 299), new WishRejection.NotJoint());
            share(wish, ANNA, 300);
            assertThat(wish.state().status()).isEqualTo(WishStatus.CLAIMED);
        }

        @Test
        @Rule("MAT-07")
        void letsTheNewLeaderGiveUpWhatTheOldOneClaimedAndNotTheOldOne() {
            Wish wish = published(details(300, false));
            share(wish, BAO, 300);
            assertRefused(() -> wish.giveUp(WishFixtures.voice("bao")), new WishRejection.NotYours());
            assertRefused(() -> wish.giveUp(WishFixtures.voice("bao", "another-team")), new WishRejection.NotYours());
            assertThat(wish.state().status()).isEqualTo(WishStatus.CLAIMED);
            wish.giveUp(WishFixtures.voice("successor", "t-bao"));
            assertThat(wish.state().status()).isEqualTo(WishStatus.RELEASED);
        }

        @Test
        void keepsTheOthersWhenOneGivesUp() {
            Wish wish = published(details(300, true));
            share(wish, ANNA, 100);
            share(wish, BAO, 200);
            wish.giveUp(WishFixtures.annasVoice());
            assertThat(wish.state().status()).isEqualTo(WishStatus.RELEASED);
            assertThat(wish.state().openYuan()).isEqualTo(100);
            share(wish, SHOP, 100);
            assertThat(wish.state().status()).isEqualTo(WishStatus.CLAIMED);
        }

        @Test
        void givesTheSharesBackWhenTheOthersAreNotFoundInThirtyDays() {
            Wish wish = published(details(300, true));
            share(wish, ANNA, 100);
            assertThat(on(wish, FULFIL_BY).state().openYuan()).isEqualTo(200);
            assertThat(on(wish, FULFIL_BY.plusDays(1)).state().openYuan()).isEqualTo(300);
        }
    }

    @Nested
    class Judged {

        @Test
        void closesWithTheSecondSide() {
            Wish wish = confirmed();
            wish.evaluate(judgement(Evaluation.Side.CLAIMANT));
            assertThat(wish.state().status()).isEqualTo(WishStatus.CONFIRMED);
            assertRefused(
                    () -> wish.evaluate(judgement(Evaluation.Side.CLAIMANT)),
                    new WishRejection.AlreadyEvaluated(Evaluation.Side.CLAIMANT));
            wish.evaluate(judgement(Evaluation.Side.BENEFICIARY));
            assertThat(wish.state().status()).isEqualTo(WishStatus.CLOSED);
        }

        @Test
        void closesByItselfAfterFifteenDays() {
            LocalDate confirmedOn = TODAY.plusDays(12);
            LocalDate last = CALENDAR.plusDays(confirmedOn, 15).date();
            assertThat(on(confirmed(), last).state().status()).isEqualTo(WishStatus.CONFIRMED);
            assertThat(on(confirmed(), last.plusDays(1)).state().status()).isEqualTo(WishStatus.CLOSED);
        }
    }

    @Nested
    @Rule({"MAT-07", "SEC-02"})
    class Shown {

        @Test
        void showsNothingWithoutConsentAndNothingAfterItsWithdrawal() {
            Wish wish = published(details(320, false));
            assertThat(wish.state().shows(Consent.Scope.NAME)).isFalse();
            assertRefused(
                    () -> wish.attach(new Photo("p", "image/png", 9)),
                    new WishRejection.ConsentMissing(Consent.Scope.PHOTO));
            wish.consent(consent(Consent.Scope.PHOTO, Consent.Giver.BENEFICIARY));
            wish.attach(new Photo("p", "image/png", 9));
            assertThat(wish.state().shows(Consent.Scope.PHOTO)).isTrue();
            assertThat(wish.state().shows(Consent.Scope.NAME)).isFalse();
            assertThat(wish.forgetPhoto()).isFalse();
            wish.withdrawConsent(Consent.Scope.PHOTO, NOW);
            assertThat(wish.state().shows(Consent.Scope.PHOTO)).isFalse();
            assertThat(wish.forgetPhoto()).isTrue();
            assertThat(wish.state().photo()).isNull();
            assertThat(wish.state().consents()).hasSize(1);
        }

        @Test
        @Rule("SEC-01")
        void aChildsGuardianConsents() {
            Wish wish = published(ofAChild());
            assertRefused(
                    () -> wish.consent(consent(Consent.Scope.NAME, Consent.Giver.BENEFICIARY)),
                    new WishRejection.GuardianMustConsent());
            wish.consent(consent(Consent.Scope.NAME, Consent.Giver.GUARDIAN));
            assertThat(wish.state().shows(Consent.Scope.NAME)).isTrue();
        }

        @Test
        void tellsTheAddressToAClaimantWhileItIsInHisHands() {
            Wish open = published(details(320, false));
            assertRefused(
                    () -> open.openAsClaimant(new Reading("anna", "送达", NOW), WishFixtures.annasVoice()),
                    new WishRejection.NotYours());
            Wish wish = claimed();
            assertRefused(
                    () -> wish.openAsClaimant(new Reading("bao", "看看", NOW), WishFixtures.voice("bao")),
                    new WishRejection.NotYours());
            wish.openAsClaimant(new Reading("anna", "送达", NOW), WishFixtures.annasVoice());
            assertThat(wish.state().readings()).hasSize(1);
            Wish over = confirmed();
            assertRefused(
                    () -> over.openAsClaimant(new Reading("anna", "再看", NOW), WishFixtures.annasVoice()),
                    new WishRejection.AddressHidden());
        }

        @Test
        void nothingPersonalPrintsItself() {
            assertThat(claimed().state().toString()).doesNotContain("陈阿婆", "13800138000", "幸福里");
        }
    }

    @Test
    void tellsOthersStagesAndDaysAndNoPerson() {
        List<PublishedEvent> events = PublishedWishEvents.of(confirmed());
        assertThat(events)
                .containsExactly(
                        new WishStatusChangedV1("w1", "330411106001", "GOODS", "COLLECTED", "VERIFIED"),
                        new WishPublishedV1("w1", "330411106001", "GOODS", "ELDERLY", 320, false),
                        new WishStatusChangedV1("w1", "330411106001", "GOODS", "VERIFIED", "PUBLISHED"),
                        new WishStatusChangedV1("w1", "330411106001", "GOODS", "PUBLISHED", "CLAIMED"),
                        new WishStatusChangedV1("w1", "330411106001", "GOODS", "CLAIMED", "DELIVERED"),
                        new WishFulfilledV1("w1", "330411106001", "GOODS", false, 1, 12),
                        new WishStatusChangedV1("w1", "330411106001", "GOODS", "DELIVERED", "CONFIRMED"));
    }

    @Test
    void registersOnTheTenthOrTheFirstWorkingDayAfterIt() {
        WishPolicy policy = WishFixtures.POLICY;
        assertThat(policy.nextRegistration("330411", LocalDate.of(2026, 11, 10), CALENDAR))
                .isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(policy.nextRegistration("330411", LocalDate.of(2026, 11, 11), CALENDAR))
                .isEqualTo(LocalDate.of(2026, 12, 10));
        // 10 October 2026 is a Saturday; the list says whether offices work
        LocalDate october = CALENDAR.plusDays(LocalDate.of(2026, 10, 9), 1).date();
        assertThat(policy.nextRegistration("330411", LocalDate.of(2026, 10, 10), CALENDAR))
                .isEqualTo(october);
    }

    @Test
    void countsTheMedianAndTheShares() {
        assertThat(ReadWishes.median(List.of())).isNull();
        assertThat(ReadWishes.median(List.of(9, 1, 4))).isEqualTo(4);
        assertThat(ReadWishes.median(List.of(4, 1))).isEqualTo(2.5);
        assertThat(ReadWishes.share(1, 0)).isNull();
        assertThat(ReadWishes.share(1, 3)).isEqualTo(0.3333);
    }

    @Nested
    class Pictures {

        private static byte[] picture(String format) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        }

        /** Places a note where cameras write the place, after the start marker of a JPEG. */
        private static byte[] withNote(byte[] jpeg, String note) {
            byte[] text = note.getBytes(StandardCharsets.US_ASCII);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(jpeg, 0, 2);
            out.write(0xFF);
            out.write(0xFE);
            out.write(0);
            out.write(text.length + 2);
            out.writeBytes(text);
            out.write(jpeg, 2, jpeg.length - 2);
            return out.toByteArray();
        }

        @Test
        void keepsThePictureAndNotWhatTheCameraWrote() throws IOException {
            byte[] upload = withNote(picture("jpeg"), "GPS 30.75N 120.71E");
            assertThat(new String(upload, StandardCharsets.ISO_8859_1)).contains("GPS");
            PhotoCleaner.Clean clean = new ReencodedPhotos().clean(upload);
            assertThat(clean.mediaType()).isEqualTo("image/jpeg");
            assertThat(new String(clean.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
            assertThat(new ReencodedPhotos().clean(picture("png")).mediaType()).isEqualTo("image/png");
        }

        @Test
        void refusesWhatIsNoJpegOrPng() throws IOException {
            byte[] cut = Arrays.copyOf(picture("png"), 40);
            for (byte[] upload :
                    List.of(picture("gif"), "GIF89a".getBytes(StandardCharsets.US_ASCII), new byte[0], cut)) {
                assertRefused(() -> new ReencodedPhotos().clean(upload), new WishRejection.PhotoUnreadable());
            }
        }

        @Test
        void refusesOneByteOverTwoMegabytes() {
            byte[] full = new byte[ReencodedPhotos.MAX_BYTES];
            assertRefused(() -> new ReencodedPhotos().clean(full), new WishRejection.PhotoUnreadable());
            byte[] over = new byte[ReencodedPhotos.MAX_BYTES + 1];
            assertRefused(() -> new ReencodedPhotos().clean(over), new WishRejection.PhotoTooLarge(2));
        }
    }
}
