package org.linli.matching.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.linli.contracts.volunteer.VolunteerSnapshotV1;
import org.linli.testkit.Http;
import org.linli.testkit.ServiceProcess;
import org.linli.testkit.Tokens;

/**
 * Two processes share a district. Whoever is asked, the owners plan; one that stops in the middle, for a while or for good, loses its areas to
 * the other, which answers for both, and nobody is asked to be at two places.
 */
@Tag("component")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScaleOutIT {

    private static final int PEOPLE_A_STREET = 30;
    private static final int DEMANDS = 240;
    private static final Duration SOON = Duration.ofSeconds(60);

    private SharedDistrict district;
    private ServiceProcess a;
    private ServiceProcess b;

    @BeforeAll
    void startTwo(@TempDir Path logs) throws Exception {
        district = new SharedDistrict();
        a = district.start(logs.resolve("a.log"));
        b = district.start(logs.resolve("b.log"));
        district.awaitReady(a);
        district.awaitReady(b);
        district.awaitSharedBy(a, b);
        List<VolunteerSnapshotV1> people = new ArrayList<>();
        for (String village : district.villages) {
            for (int i = 0; i < PEOPLE_A_STREET; i++) {
                people.add(SharedDistrict.person("v-" + village + "-" + i, village, SharedDistrict.MEDIATION));
            }
        }
        String home = district.villagesOf(a).getFirst();
        people.add(SharedDistrict.person("signs-1", home, SharedDistrict.SIGN_LANGUAGE));
        people.add(SharedDistrict.person("signs-2", home, SharedDistrict.SIGN_LANGUAGE));
        district.publish(people);
        district.awaitPeople(people.size(), a, b);
    }

    @AfterAll
    void stop() {
        a.close();
        b.close();
        district.close();
    }

    private Http.Reply planned(ServiceProcess asked, String area) {
        Http.Reply reply = district.at(asked).keyed().post("/api/v1/plans", Map.of("area", area));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    private List<String> madeBy(Http.Reply plan) {
        return district.plan(plan.json().path("id").asString()).getList("madeBy", String.class);
    }

    private String demandIn(String village, String title) {
        return district.listed(
                        b,
                        List.of(SharedDistrict.demand(
                                title, village, SharedDistrict.MEDIATION, LocalDate.of(2026, 12, 5), 9)))
                .getFirst();
    }

    @Test
    @Order(0)
    void anAreaIsWhereKafkaPutsItsKey() {
        for (String village : district.villages) {
            assertThat(district.partitionOfARecordFor(village)).isEqualTo(SharedDistrict.PARTITIONS.of(village));
        }
    }

    @Test
    @Order(1)
    void aStreetIsPlannedByItsOwnerWhoeverIsAsked() {
        String village = district.villagesOf(b).getFirst();
        demandIn(village, "归属一");
        Http.Reply overThere = planned(a, village);
        assertThat(madeBy(overThere)).containsExactly(SharedDistrict.name(b));
        assertThat(overThere.json().path("met").asInt()).isEqualTo(1);
        assertThat(overThere.json().path("proposals").asInt()).isEqualTo(2);
        String id = overThere.json().path("id").asString();
        assertThat(overThere.header("Location")).isEqualTo("/api/v1/plans/" + id);
        assertThat(district.at(b).get("/api/v1/plans/" + id).json()).isEqualTo(overThere.json());

        demandIn(village, "归属二");
        Http.Reply here = planned(b, village);
        assertThat(madeBy(here)).containsExactly(SharedDistrict.name(b));
        String made = here.json().path("id").asString();
        assertThat(district.at(b).get("/api/v1/plans/" + made + "/progress").status())
                .as("made at once")
                .isEqualTo(404);

        String progress = "/api/v1/plans/" + id + "/progress";
        Http.Reply seen = district.at(a).get(progress);
        assertThat(seen.json().path("status").asString()).isEqualTo("ANSWERED");
        assertThat(seen.json().path("done").asInt()).isEqualTo(1);
        assertThat(a.http()
                        .withToken(Tokens.bearer("volunteer:v1"))
                        .get(progress)
                        .code())
                .isEqualTo("security.role-missing");
        assertThat(a.http()
                        .withToken(Tokens.bearer("huaiyang-district"))
                        .get(progress)
                        .code())
                .isEqualTo("security.area-out-of-scope");
        district.nobodyIsAskedTwiceAndNothingIsLost();
        district.everyRequestHasEnded();
    }

    @Test
    @Order(2)
    void aDistrictIsPlannedInZonesAndAcrossTheirBorders() {
        List<Map<String, Object>> bodies = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 12, 9);
        for (String village : district.villages) {
            bodies.add(SharedDistrict.demand("分区" + village, village, SharedDistrict.MEDIATION, day, 9));
        }
        String foreign = district.villagesOf(b).getFirst();
        bodies.add(SharedDistrict.demand("越界", foreign, SharedDistrict.SIGN_LANGUAGE, day, 9));
        String crossing = district.listed(a, bodies).getLast();
        Http.Reply plan = planned(a, SharedDistrict.DISTRICT);
        assertThat(madeBy(plan)).containsExactlyInAnyOrder(SharedDistrict.name(a), SharedDistrict.name(b));
        assertThat(plan.json().path("considered").asInt()).isEqualTo(district.demands());
        assertThat(plan.json().path("met").asInt()).isEqualTo(district.demands());
        assertThat(plan.json().path("proposals").asInt()).isEqualTo(2 * bodies.size());
        String id = plan.json().path("id").asString();
        assertThat(district.assignments(new Document("demandId", crossing)))
                .extracting(assignment -> assignment.getString("volunteerId"))
                .containsExactlyInAnyOrder("signs-1", "signs-2");
        assertThat(district.at(b)
                        .get("/api/v1/demands/" + crossing + "/explanation")
                        .json()
                        .path("met")
                        .asBoolean())
                .isTrue();
        assertThat(district.assignments(new Document("planId", id))).hasSize(2 * bodies.size());
        everybodyElseStaysInHisZone(id, crossing);
        district.nobodyIsAskedTwiceAndNothingIsLost();
        district.everyRequestHasEnded();
    }

    private void everybodyElseStaysInHisZone(String plan, String crossing) {
        Set<Integer> zone = SharedDistrict.owned(a);
        for (Document proposal :
                district.assignments(new Document("planId", plan).append("demandId", new Document("$ne", crossing)))) {
            String home = proposal.getString("volunteerId").split("-", -1)[1];
            assertThat(zone.contains(SharedDistrict.PARTITIONS.of(home)))
                    .isEqualTo(zone.contains(SharedDistrict.PARTITIONS.of(proposal.getString("area"))));
        }
    }

    /** Many demands in one week, in all streets. */
    private List<String> busyWeek(LocalDate monday, String title) {
        List<Map<String, Object>> bodies = new ArrayList<>();
        for (int i = 0; i < DEMANDS; i++) {
            String village = district.villages.get(i % district.villages.size());
            bodies.add(SharedDistrict.demand(
                    title + i, village, SharedDistrict.MEDIATION, monday.plusDays(i % 7), 8 + 2 * (i / 7 % 5)));
        }
        return district.listed(a, bodies);
    }

    /** The plan that a is asked for; b is stopped as soon as it has begun with its part. */
    private Http.Reply planWhileOneStops(ExecutorService threads, ServiceProcess stopped, Stop how) throws Exception {
        String name = SharedDistrict.name(stopped);
        Document begun = new Document("status", "PLANNING").append("parts", new Document("$elemMatch", atWork(name)));
        Future<Http.Reply> asked = threads.submit(
                () -> district.at(a).keyed().post("/api/v1/plans", Map.of("area", SharedDistrict.DISTRICT)));
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(SOON)
                .until(() -> district.request(begun) != null);
        how.stop();
        assertThat(district.request(begun)).as("stopped in the middle").isNotNull();
        Http.Reply reply = asked.get(SOON.toSeconds(), TimeUnit.SECONDS);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    private static Document atWork(String owner) {
        return new Document("owner", owner).append("status", "AT_WORK");
    }

    private interface Stop {
        void stop() throws Exception;
    }

    private void everyDemandWasAnswered(Http.Reply plan, List<String> demands) {
        assertThat(plan.json().path("considered").asInt()).isEqualTo(district.demands());
        assertThat(plan.json().path("met").asInt()).isEqualTo(district.demandsWithTheirTwoPeople());
        Set<String> explained = new TreeSet<>();
        district.database
                .getCollection("explanations")
                .find(new Document("planId", plan.json().path("id").asString()))
                .forEach(e -> explained.add(e.getString("demandId")));
        Set<String> proposed = new TreeSet<>();
        district.assignments(new Document("planId", plan.json().path("id").asString()).append("status", "PROPOSED"))
                .forEach(p -> proposed.add(p.getString("demandId")));
        assertThat(proposed).hasSizeGreaterThan(DEMANDS / 3);
        assertThat(plan.json().path("proposals").asInt()).isEqualTo(2 * proposed.size());
        explained.addAll(proposed);
        assertThat(explained).containsAll(demands);
    }

    @Test
    @Order(3)
    void anInstanceThatStoppedForAWhileWritesNothingWhenItWakes() throws Exception {
        List<String> demands = busyWeek(LocalDate.of(2026, 12, 14), "停顿");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Http.Reply plan = planWhileOneStops(threads, b, b::pause);
            assertThat(madeBy(plan)).containsExactly(SharedDistrict.name(a));
            everyDemandWasAnswered(plan, demands);
            b.goOn();
            await().atMost(SOON).untilAsserted(() -> assertThat(b.log()).contains("another owner has taken over"));
            district.awaitSharedBy(a, b);
        }
        district.nobodyIsAskedTwiceAndNothingIsLost();
        district.everyRequestHasEnded();
    }

    @Test
    @Order(4)
    void anInstanceThatDiesHandsItsAreasOver() throws Exception {
        List<String> demands = busyWeek(LocalDate.of(2026, 12, 21), "中断");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Http.Reply plan = planWhileOneStops(threads, b, b::kill);
            assertThat(madeBy(plan)).containsExactly(SharedDistrict.name(a));
            everyDemandWasAnswered(plan, demands);
        }
        assertThat(SharedDistrict.owned(a)).isEqualTo(SharedDistrict.PARTITIONS.all());
        district.nobodyIsAskedTwiceAndNothingIsLost();
        district.everyRequestHasEnded();
        assertThat(madeBy(planned(a, SharedDistrict.DISTRICT))).containsExactly(SharedDistrict.name(a));
    }
}
