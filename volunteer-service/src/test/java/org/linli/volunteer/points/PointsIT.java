package org.linli.volunteer.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.volunteer.ServiceTest;
import org.linli.volunteer.Story;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Rule("VOL-25")
@ServiceTest
class PointsIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    @Autowired
    Story story;

    @Autowired
    ExpirePoints expire;

    @Autowired
    RedeemPoints redeem;

    @Autowired
    PointsLedger ledger;

    @Autowired
    EnterPoints enter;

    @BeforeEach
    void now() {
        story.clock("2026-11-20T10:00:00+08:00");
    }

    @Test
    void areEarnedOnceAndRedeemedWithoutTouchingHours() {
        String volunteer = story.adult();
        Http himself = story.as("volunteer:" + volunteer);
        String entry = UUID.randomUUID().toString();
        served(entry, volunteer, 480, DAY, "CONFIRMED");
        served(entry, volunteer, 480, DAY, "CONFIRMED");
        served(UUID.randomUUID().toString(), volunteer, 600, DAY, "SELF_REPORTED");
        await().untilAsserted(() ->
                assertThat(story.hours(volunteer).path("minutes").asLong()).isEqualTo(1080));
        served(UUID.randomUUID().toString(), volunteer, 60, DAY, "WITNESSED");
        points(himself, 90);
        await().untilAsserted(() ->
                assertThat(story.hours(volunteer).path("minutes").asLong()).isEqualTo(1140));

        String item = item("雨伞", 50, 5);
        assertThat(Story.items(himself.get("/api/v1/points/catalogue")))
                .extracting(each -> each.path("id").asString())
                .contains(item);
        Http once = himself.keyed();
        Http.Reply redeemed = once.post("/api/v1/points/redemptions", Map.of("itemId", item));
        assertThat(redeemed.status()).as(redeemed.toString()).isEqualTo(201);
        assertThat(redeemed.json().path("balance").asLong()).isEqualTo(40);
        assertThat(once.post("/api/v1/points/redemptions", Map.of("itemId", item))
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        Http.Reply tooFew = himself.keyed().post("/api/v1/points/redemptions", Map.of("itemId", item));
        assertThat(tooFew.status()).isEqualTo(422);
        assertThat(tooFew.code()).isEqualTo("points.too-few");
        assertThat(stock(item)).isEqualTo(4);
        assertThat(story.hours(volunteer).path("minutes").asLong())
                .as("hours stay")
                .isEqualTo(1140);

        served(entry + ".2", volunteer, -480, DAY, "TYPED_IN");
        points(himself, -40);
    }

    @Test
    void neverSellMoreThanThereIs() throws Exception {
        String item = item("保温杯", 10, 5);
        List<String> volunteers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String volunteer = story.adult();
            enter.always(movement(volunteer, "gift-" + volunteer, 10, DAY));
            volunteers.add(volunteer);
        }
        List<Integer> statuses = atOnce(volunteers.stream()
                .<Callable<Integer>>map(volunteer -> () -> story.as("volunteer:" + volunteer)
                        .keyed()
                        .post("/api/v1/points/redemptions", Map.of("itemId", item))
                        .status())
                .toList());
        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(5);
        assertThat(stock(item)).isZero();
        assertThat(volunteers.stream()
                        .mapToLong(volunteer ->
                                ledger.last(volunteer).orElseThrow().balance())
                        .sum())
                .as("who got nothing has his points again")
                .isEqualTo(15 * 10);
    }

    @Test
    void areNotSpentTwiceByOneWhoAsksTwiceAtOnce() throws Exception {
        String item = item("毛巾", 10, 50);
        String volunteer = story.adult();
        enter.always(movement(volunteer, "gift-" + volunteer, 35, DAY));
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            calls.add(() -> story.as("volunteer:" + volunteer)
                    .keyed()
                    .post("/api/v1/points/redemptions", Map.of("itemId", item))
                    .status());
        }
        List<Integer> statuses = atOnce(calls);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(3);
        assertThat(ledger.last(volunteer).orElseThrow().balance()).isEqualTo(5);
        assertThat(stock(item)).isEqualTo(47);
    }

    @Test
    void areSettledWhenACrashCameBetweenThePointsAndTheItem() {
        String item = item("水杯", 10, 1);
        String lucky = story.adult();
        String late = story.adult();
        enter.always(movement(lucky, "gift-" + lucky, 10, DAY));
        enter.always(movement(late, "gift-" + late, 10, DAY));
        enter.ifCovered(
                new Movement("redeem/left-1-" + lucky, lucky, Story.COMMUNITY, Movement.Kind.REDEEMED, -10, DAY, item));
        enter.ifCovered(
                new Movement("redeem/left-2-" + late, late, Story.COMMUNITY, Movement.Kind.REDEEMED, -10, DAY, item));
        story.clock("2026-11-20T10:05:00+08:00");
        redeem.settleLeftBehind();
        redeem.settleLeftBehind();
        assertThat(stock(item)).isZero();
        assertThat(ledger.last(lucky).orElseThrow().balance()
                        + ledger.last(late).orElseThrow().balance())
                .as("one got it, the other has his points again")
                .isEqualTo(10);
    }

    @Test
    void expireTheOldestFirst() {
        String volunteer = story.adult();
        enter.always(movement(volunteer, "old-" + volunteer, 30, LocalDate.of(2024, 11, 20)));
        enter.always(movement(volunteer, "new-" + volunteer, 50, LocalDate.of(2025, 6, 1)));
        enter.ifCovered(new Movement(
                "redeem/x-" + volunteer,
                volunteer,
                Story.COMMUNITY,
                Movement.Kind.REDEEMED,
                -20,
                DAY,
                item("伞", 20, 1)));
        expire.sweep();
        assertThat(ledger.last(volunteer).orElseThrow().balance())
                .as("24 months to the day are kept")
                .isEqualTo(60);
        story.clock("2026-11-21T00:00:00+08:00");
        expire.sweep();
        expire.sweep();
        assertThat(ledger.last(volunteer).orElseThrow().balance())
                .as("twenty of the thirty were spent first, ten expire")
                .isEqualTo(50);
    }

    @Test
    void proveThemselves() {
        String volunteer = story.adult();
        enter.always(movement(volunteer, "gift-" + volunteer, 30, DAY));
        JsonNode proof = story.district()
                .get("/api/v1/points/reconciliation?area=330411")
                .json();
        assertThat(proof.path("right").asBoolean()).isTrue();
        assertThat(proof.path("legs").asLong()).isZero();
        assertThat(story.as("community").get("/api/v1/points/reconciliation").status())
                .isEqualTo(403);
    }

    @Test
    void areSeenByTheirOwnerAndHisOffice() {
        String volunteer = story.adult();
        String path = "/api/v1/points/accounts/" + volunteer;
        assertThat(story.as("volunteer:" + volunteer).get(path).status()).isEqualTo(200);
        assertThat(story.as("community").get(path).status()).isEqualTo(200);
        assertThat(story.as("volunteer:" + story.adult()).get(path).status()).isEqualTo(403);
        assertThat(story.as("huaiyang-district").get(path).status()).isEqualTo(403);
        assertThat(story.as("finance").get(path).status()).isEqualTo(403);
        Map<String, Object> body = Map.of("area", "330411", "name", "伞", "points", 1, "stock", 1);
        assertThat(story.as("community")
                        .keyed()
                        .post("/api/v1/points/catalogue", body)
                        .status())
                .isEqualTo(403);
        assertThat(story.as("huaiyang-district")
                        .keyed()
                        .post("/api/v1/points/catalogue", body)
                        .status())
                .isEqualTo(403);
        assertThat(story.district()
                        .keyed()
                        .post("/api/v1/points/redemptions", Map.of("itemId", "x"))
                        .status())
                .isEqualTo(403);
    }

    private static Movement movement(String volunteer, String id, long points, LocalDate day) {
        return new Movement(id, volunteer, Story.COMMUNITY, Movement.Kind.EARNED, points, day, "a");
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws InterruptedException, ExecutionException {
        List<Integer> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> done : threads.invokeAll(calls)) {
                results.add(done.get());
            }
        }
        return results;
    }

    private String item(String name, int points, int stock) {
        Http.Reply offered = story.district()
                .keyed()
                .post(
                        "/api/v1/points/catalogue",
                        Map.of("area", "330411", "name", name, "points", points, "stock", stock));
        assertThat(offered.status()).as(offered.toString()).isEqualTo(201);
        return offered.json().path("id").asString();
    }

    private int stock(String item) {
        return story.district()
                .get("/api/v1/points/catalogue/" + item)
                .json()
                .path("stock")
                .asInt();
    }

    private void points(Http himself, long wanted) {
        await().untilAsserted(() -> assertThat(himself.get("/api/v1/points/accounts/me")
                        .json()
                        .path("points")
                        .asLong())
                .isEqualTo(wanted));
    }

    private void served(String entry, String volunteer, int minutes, LocalDate day, String evidence) {
        story.publish(new HoursRecordedV1(
                entry,
                volunteer,
                "a-" + entry,
                null,
                null,
                Story.COMMUNITY,
                minutes,
                day,
                minutes > 0 ? "EARNED" : "CORRECTION",
                evidence));
    }
}
