package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.CheckedOutV1;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.AssignmentId;
import org.linli.matching.assignment.AssignmentStatus;
import org.linli.matching.assignment.Assignments;
import org.linli.matching.assignment.Fit;
import org.linli.matching.assignment.Job;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.Demands;
import org.linli.matching.demand.Provision;
import org.linli.matching.demand.Seat;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.equipment.PlanSupply;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A demand asks for a venue and goods and gets them with its team, or says what is lacking; nobody gets what another has. */
@Rule({"MAT-01", "MAT-04"})
class EquipmentIT extends MatchingStage {

    private static final String DISTRICT = "330521";
    private static final String OFFICE = "district-officer@" + DISTRICT;
    private static final String SATURDAY = "2026-12-05";

    @Autowired
    Demands demands;

    @Autowired
    Assignments assignments;

    @Autowired
    PlanSupply planSupply;

    private static Map<String, Object> hall(String name, String area, int capacity) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("kind", "VENUE");
        body.put("ownerKind", "COMMUNITY");
        body.put("owner", "社区");
        body.put("area", area);
        body.put("circle", "公益圈");
        body.put("priceMode", "公益");
        body.put("capacity", capacity);
        body.put("venueType", "多功能厅");
        List<Map<String, Object>> week = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            week.add(Map.of("day", day, "from", "08:00", "to", "18:00"));
        }
        body.put("opening", Map.of("week", week));
        return body;
    }

    private static Map<String, Object> store(String area, String kind, long stock) {
        Map<String, Object> body = hall("仓库", area, 0);
        body.put("kind", "GOODS");
        body.put("goodsKind", kind);
        body.put("stock", stock);
        body.remove("venueType");
        body.remove("opening");
        return body;
    }

    /** The id of a resource on the list. */
    private String available(Map<String, Object> body) {
        Http officer = as(OFFICE);
        Http.Reply offered = officer.keyed().post("/api/v1/resources", body);
        assertThat(offered.status()).as(offered.text()).isEqualTo(201);
        String id = offered.json().path("id").asString();
        Http.Reply checked = officer.ifMatch(offered).post("/api/v1/resources/" + id + "/check");
        Http.Reply published = officer.ifMatch(checked).post("/api/v1/resources/" + id + "/publication");
        assertThat(published.json().path("status").asString()).isEqualTo("AVAILABLE");
        return id;
    }

    /** A talk at a place that asks for a hall in its own community and, when named, for goods. */
    private static Map<String, Object> talk(String title, String area, String goods, int quantity) {
        Map<String, Object> body = mediation(title, area);
        body.put("venue", Map.of("type", "HALL", "seats", 40, "within", "COMMUNITY"));
        if (quantity > 0) {
            body.put("goods", Map.of("kind", goods, "quantity", quantity));
        }
        return body;
    }

    private JsonNode demand(String id) {
        return as(OFFICE).get("/api/v1/demands/" + id).json();
    }

    private JsonNode resource(String id) {
        return as(OFFICE).get("/api/v1/resources/" + id).json();
    }

    /** Books for a demand as it is now; a plan that looks for the next person may write it at the same moment. */
    private Http.Reply book(String id) {
        Http officer = as(OFFICE);
        for (int attempt = 1; ; attempt++) {
            Http.Reply reply =
                    officer.ifMatch(officer.get("/api/v1/demands/" + id)).post("/api/v1/demands/" + id + "/equipment");
            if (reply.status() != 412 || attempt == 10) {
                return reply;
            }
        }
    }

    private Http.Reply confirm(String assignment) {
        Http officer = as(OFFICE);
        return officer.ifMatch(officer.get("/api/v1/assignments/" + assignment))
                .post("/api/v1/assignments/" + assignment + "/confirmation");
    }

    /** What a plan writes: somebody, with the time, the venue and the goods it chose. */
    private String proposed(String demandId, String person, Provision chosen) {
        Versioned<Demand> stored = demands.get(new DemandId(demandId));
        DemandDetails d = stored.value().state().details();
        var window = d.windows().get(chosen.choice());
        AssignmentId id = new AssignmentId(demandId + "-" + person);
        Job job = new Job(
                new DemandId(demandId),
                d.area(),
                d.title(),
                d.demandClass(),
                window.startsAt(),
                window.endsAt(),
                d.wanted(),
                d.minors());
        assignments.addAll(List.of(Assignment.propose(
                id,
                "p",
                person,
                SeatRole.VOLUNTEER,
                job,
                new Fit(1, 1, 1, 1, 1, List.of()),
                Duration.ofDays(3),
                clock.instant())));
        stored.value()
                .propose("p", List.of(Seat.proposed(id.value(), SeatRole.VOLUNTEER, person)), chosen, clock.instant());
        demands.save(stored.value(), stored.version());
        return id.value();
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> found = new ArrayList<>();
        array.forEach(node ->
                found.add(field.isEmpty() ? node.asString() : node.path(field).asString()));
        return found;
    }

    @Test
    void suggestsATeamWithVenueAndGoodsAtTheFirstTimeThatHasAllOfIt() {
        String place = "330521001001";
        join(volunteer("equip-1", place, "矛盾调解"));
        String venue = available(hall("社区礼堂", place, 60));
        String store = available(store("330521001", "STATIONERY", 30));
        Map<String, Object> body = talk("调解讲座", place, "文具书籍", 20);
        body.put("alternatives", List.of(Map.of("date", "2026-12-06", "start", "14:00", "end", "16:00")));
        String id = listed(body, as(OFFICE));
        JsonNode first = as(OFFICE).get("/api/v1/demands/" + id + "/candidates").json();
        assertThat(first.path("complete").asBoolean()).as(first.toString()).isTrue();
        JsonNode equipment = first.path("equipment");
        assertThat(equipment.path("time").path("choice").asInt()).isZero();
        assertThat(equipment.path("venue").path("resourceId").asString()).isEqualTo(venue);
        assertThat(equipment.path("venue").path("message").asString())
                .contains("社区礼堂")
                .contains(SATURDAY);
        assertThat(equipment
                        .path("goods")
                        .path("from")
                        .get(0)
                        .path("resourceId")
                        .asString())
                .isEqualTo(store);
        assertThat(equipment.path("goods").path("from").get(0).path("quantity").asInt())
                .isEqualTo(20);

        // somebody else has the hall on Saturday: the team is suggested for Sunday
        Http.Reply taken = as(OFFICE)
                .keyed()
                .post(
                        "/api/v1/resources/" + venue + "/bookings",
                        Map.of(
                                "purpose",
                                "婚礼",
                                "startsAt",
                                SATURDAY + "T08:00:00+08:00",
                                "endsAt",
                                SATURDAY + "T12:00:00+08:00"));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        JsonNode next = as(OFFICE).get("/api/v1/demands/" + id + "/candidates").json();
        assertThat(next.path("complete").asBoolean()).isTrue();
        assertThat(next.path("equipment").path("time").path("date").asString()).isEqualTo("2026-12-06");
        assertThat(next.path("roles").get(0).path("team").get(0).asString()).isEqualTo("equip-1");
        JsonNode alone = as(OFFICE).get("/api/v1/demands/" + id + "/equipment").json();
        assertThat(alone.path("found").path("time").path("choice").asInt()).isEqualTo(1);
        assertThat(alone.path("stage").isString()).isFalse();
    }

    @Test
    void saysWhyThereIsNoVenueAndHowManyGoodsAreShort() {
        String place = "330521001002";
        join(volunteer("equip-2", place, "矛盾调解"), volunteer("equip-2b", place, "矛盾调解"));
        available(hall("小礼堂", place, 39));
        String booked = available(hall("大礼堂", place, 80));
        available(store(place, "TOOLS", 7));
        Map<String, Object> early = talk("先到的讲座", place, "", 0);
        early.put("date", "2026-12-16");
        String rival = listed(early, as(OFFICE));
        assertThat(book(rival).status()).isEqualTo(200);
        Map<String, Object> late = talk("后到的讲座", place, "TOOLS", 10);
        late.put("date", "2026-12-16");
        String id = listed(late, as(OFFICE));
        JsonNode found = as(OFFICE).get("/api/v1/demands/" + id + "/candidates").json();
        assertThat(found.path("complete").asBoolean()).isFalse();
        assertThat(found.path("roles").get(0).path("team")).hasSize(1);
        JsonNode venue = found.path("equipment").path("venue");
        assertThat(venue.path("found").asBoolean()).isFalse();
        assertThat(venue.path("message").asString())
                .contains("本村社区")
                .contains("40")
                .contains("多功能厅");
        assertThat(texts(venue.path("blockers"), "code")).contains("equipment.only-capacity", "equipment.only-booked");
        assertThat(texts(venue.path("heldBy"), "")).containsExactly(rival);
        JsonNode goods = found.path("equipment").path("goods");
        assertThat(goods.path("available").asLong()).isEqualTo(7);
        assertThat(goods.path("message").asString()).contains("维修工具").contains("还缺 3 件");

        plan(place, as(OFFICE));
        JsonNode explained =
                as(OFFICE).get("/api/v1/demands/" + id + "/explanation").json();
        assertThat(texts(explained.path("missing"), "role")).contains("VENUE", "GOODS");
        assertThat(texts(explained.path("missing"), "code"))
                .contains("equipment.venue-missing", "equipment.goods-missing");

        await().atMost(SOON).untilAsserted(() -> {
            JsonNode line = as(OFFICE).get("/api/v1/three-lists/demands/" + id).json();
            assertThat(line.path("gap").asBoolean()).isTrue();
            assertThat(texts(line.path("lacking"), "")).containsExactly("VENUE", "GOODS");
            JsonNode other =
                    as(OFFICE).get("/api/v1/three-lists/demands/" + rival).json();
            assertThat(other.path("lacking")).isEmpty();
            assertThat(other.path("resources").get(0).path("resourceId").asString())
                    .isEqualTo(booked);
        });
        // without what it asks for nobody is asked to come
        assertThat(proposals(id, as(OFFICE))).isEmpty();
    }

    @Test
    void booksVenueAndGoodsWithTheFirstConfirmationAndFreesThemWithTheLastNo() {
        String place = "330521001003";
        join(volunteer("equip-3", place, "矛盾调解"));
        String venue = available(hall("社区礼堂", place, 60));
        String one = available(store(place, "FOOD", 6));
        String two = available(store(place, "FOOD", 6));
        Map<String, Object> body = talk("送米讲座", place, "FOOD", 10);
        body.put("date", "2026-12-17");
        String id = listed(body, as(OFFICE));
        plan(place, as(OFFICE));
        JsonNode proposal = proposals(id, as(OFFICE)).getFirst();
        String assignment = proposal.path("assignmentId").asString();
        assertThat(resource(venue).path("bookings")).isEmpty();
        Http.Reply confirmed = confirm(assignment);
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);

        JsonNode provision = demand(id).path("provision");
        assertThat(provision.path("stage").asString()).isEqualTo("SECURED");
        assertThat(provision.path("venueId").asString()).isEqualTo(venue);
        JsonNode booking = resource(venue).path("bookings").get(0);
        assertThat(booking.path("demandId").asString()).isEqualTo(id);
        assertThat(booking.path("stage").asString())
                .as("the district's office speaks for the owner too")
                .isEqualTo("CONFIRMED");
        assertThat(resource(one).path("free").asLong()
                        + resource(two).path("free").asLong())
                .isEqualTo(2);

        // told again, nothing is booked twice
        assertThat(book(id).status()).isEqualTo(200);
        assertThat(resource(venue).path("bookings")).hasSize(1);
        assertThat(resource(one).path("free").asLong()
                        + resource(two).path("free").asLong())
                .isEqualTo(2);

        Http him = as("volunteer:" + proposal.path("volunteerId").asString());
        Http.Reply declined = him.ifMatch(him.get("/api/v1/assignments/" + assignment))
                .post("/api/v1/assignments/" + assignment + "/decline", Map.of());
        assertThat(declined.status()).as(declined.text()).isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(resource(venue).path("bookings")).isEmpty();
            assertThat(resource(one).path("free").asLong()).isEqualTo(6);
            assertThat(resource(two).path("free").asLong()).isEqualTo(6);
        });
        assertThat(demand(id).path("provision").path("stage").isString()).isFalse();
        // late news of an earlier return takes nothing from a new booking
        assertThat(book(id).status()).isEqualTo(200);
        publish(new DemandStatusChangedV1(id, place, "DISPUTE", "MATCHING", "LISTED"));
        String marker = listed(talk("标记", place, "", 0), as(OFFICE));
        await().atMost(SOON).untilAsserted(() -> assertThat(as(OFFICE)
                        .get("/api/v1/three-lists/demands/" + marker)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("LISTED"));
        assertThat(demand(id).path("provision").path("stage").asString()).isEqualTo("SECURED");
        assertThat(resource(venue).path("bookings")).hasSize(1);
    }

    @Test
    void givesBackTheVenueWhenTheGoodsAreLostAndSaysSo() {
        String place = "330521001004";
        join(volunteer("equip-4", place, "矛盾调解"));
        String venue = available(hall("社区礼堂", place, 60));
        String store = available(store(place, "CLOTHING", 10));
        String id = listed(talk("送衣讲座", place, "CLOTHING", 10), as(OFFICE));
        String assignment =
                proposed(id, "equip-4", Provision.proposed("eq-4", 0, venue, List.of(new Provision.Goods(store, 10))));
        Http.Reply rival = as(OFFICE)
                .keyed()
                .post("/api/v1/resources/" + store + "/bookings", Map.of("purpose", "先发", "quantity", 1));
        assertThat(rival.status()).isEqualTo(201);
        Http.Reply lost = confirm(assignment);
        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.code()).isEqualTo("equipment.lost");
        assertThat(lost.text()).contains("GOODS").contains(store);
        assertThat(resource(venue).path("bookings")).isEmpty();
        assertThat(resource(store).path("free").asLong()).isEqualTo(9);
        assertThat(demand(id).path("provision").path("stage").asString()).isEqualTo("LOST");
        assertThat(demand(id).path("provision").path("lacking").asString()).isEqualTo("GOODS");
        assertThat(assignments.get(new AssignmentId(assignment)).value().state().status())
                .isEqualTo(AssignmentStatus.PROPOSED);
        assertThat(confirm(assignment).code()).isEqualTo("equipment.missing");

        Http officer = as(OFFICE);
        officer.ifMatch(officer.get("/api/v1/resources/" + store))
                .post("/api/v1/resources/" + store + "/deliveries", Map.of("quantity", 5));
        assertThat(confirm(assignment).status()).isEqualTo(200);
        assertThat(resource(store).path("free").asLong()).isEqualTo(4);
        assertThat(demand(id).path("provision").path("stage").asString()).isEqualTo("SECURED");
    }

    @Test
    void looksForAnotherWhenTheOwnerTakesTheVenueBack() {
        String place = "330521001005";
        String venue = available(hall("社区礼堂", place, 60));
        String id = listed(talk("改地讲座", place, "", 0), as(OFFICE));
        assertThat(book(id).status()).isEqualTo(200);
        Http officer = as(OFFICE);
        Http.Reply held = officer.get("/api/v1/resources/" + venue);
        String booking = held.json().path("bookings").get(0).path("id").asString();
        assertThat(officer.ifMatch(held)
                        .post("/api/v1/resources/" + venue + "/bookings/" + booking + "/cancellation")
                        .status())
                .isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        demand(id).path("provision").path("stage").asString())
                .isEqualTo("LOST"));
        String other = available(hall("另一礼堂", place, 60));
        Http.Reply blocked = officer.keyed()
                .post(
                        "/api/v1/resources/" + venue + "/bookings",
                        Map.of(
                                "purpose",
                                "维修",
                                "startsAt",
                                SATURDAY + "T08:00:00+08:00",
                                "endsAt",
                                SATURDAY + "T18:00:00+08:00"));
        assertThat(blocked.status()).isEqualTo(201);
        assertThat(book(id).status()).isEqualTo(200);
        assertThat(demand(id).path("provision").path("venueId").asString()).isEqualTo(other);
    }

    @Test
    void decidesAnotherTimeWhenItIsConfirmed() {
        String place = "330521002001";
        join(volunteer("equip-6", place, "矛盾调解"));
        Map<String, Object> body = mediation("两个时间", place);
        body.put("date", "2026-12-18");
        body.put("alternatives", List.of(Map.of("date", "2026-12-08", "start", "19:00", "end", "20:30")));
        String id = listed(body, as(OFFICE));
        String assignment = proposed(id, "equip-6", Provision.proposed("eq-6", 1, null, List.of()));
        assertThat(demand(id).path("date").asString()).isEqualTo("2026-12-08");
        assertThat(demand(id).path("timeDecided").asBoolean()).isFalse();
        assertThat(confirm(assignment).status()).isEqualTo(200);
        assertThat(demand(id).path("timeDecided").asBoolean()).isTrue();
        await().atMost(SOON).untilAsserted(() -> assertThat(as(OFFICE)
                        .get("/api/v1/three-lists/demands/" + id)
                        .json()
                        .path("startsAt")
                        .asString())
                .isEqualTo("2026-12-08T11:00:00Z"));
        Http him = as("volunteer:equip-6");
        Http.Reply accepted = him.ifMatch(him.get("/api/v1/assignments/" + assignment))
                .post("/api/v1/assignments/" + assignment + "/acceptance");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        awaitStatus(id, as(OFFICE), "MATCHED");
        Http.Reply cancelled =
                him.ifMatch(accepted).post("/api/v1/assignments/" + assignment + "/cancellation", Map.of());
        assertThat(cancelled.status()).as(cancelled.text()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(demand(id).path("date").asString())
                        .as("nobody is promised any more: the time wanted most comes first again")
                        .isEqualTo("2026-12-18"));
    }

    /** Two demands, one hall, its last free hour, and the last ten sets: one gets both, the other keeps nothing. */
    @Test
    void oneOfTwoGetsTheLastHourAndTheLastTenSets() throws Exception {
        String place = "330521002002";
        join(volunteer("equip-7", place, "矛盾调解"), volunteer("equip-8", place, "矛盾调解"));
        for (int round = 0; round < 4; round++) {
            String day = "2026-12-1" + round;
            String venue = available(hall("最后一小时" + round, place, 60));
            String store = available(store(place, "SPORTS_GEAR", 10));
            List<String> racers = new ArrayList<>();
            List<Callable<Http.Reply>> calls = new ArrayList<>();
            for (String person : List.of("equip-7", "equip-8")) {
                Map<String, Object> body = talk("争用" + round + person, place, "SPORTS_GEAR", 10);
                body.put("date", day);
                body.put("start", "17:00");
                body.put("end", "18:00");
                String id = listed(body, as(OFFICE));
                racers.add(id);
                String assignment = proposed(
                        id,
                        person,
                        Provision.proposed(
                                "race-" + round + person, 0, venue, List.of(new Provision.Goods(store, 10))));
                calls.add(() -> confirm(assignment));
            }
            List<Http.Reply> answers = together(calls);
            assertThat(answers).filteredOn(r -> r.status() == 200).hasSize(1);
            assertThat(answers).filteredOn(r -> r.status() != 200).allSatisfy(r -> assertThat(r.code())
                    .isEqualTo("equipment.lost"));
            String winner = racers.get(answers.get(0).status() == 200 ? 0 : 1);
            String loser = racers.get(answers.get(0).status() == 200 ? 1 : 0);
            assertThat(texts(resource(venue).path("bookings"), "demandId")).containsExactly(winner);
            assertThat(texts(resource(store).path("bookings"), "demandId")).containsExactly(winner);
            assertThat(resource(store).path("free").asLong()).isZero();
            assertThat(demand(winner).path("provision").path("stage").asString())
                    .isEqualTo("SECURED");
            assertThat(demand(loser).path("provision").path("stage").asString()).isEqualTo("LOST");
        }
    }

    /** Two offices confirm two people of one demand at once: its venue is booked once. */
    @Test
    void twoConfirmationsOfOneDemandBookItsVenueOnce() throws Exception {
        String place = "330521002003";
        join(volunteer("equip-9", place, "矛盾调解"), volunteer("equip-10", place, "矛盾调解"));
        for (int round = 0; round < 3; round++) {
            String venue = available(hall("同一场地" + round, place, 60));
            Map<String, Object> body = talk("两人" + round, place, "", 0);
            body.put("wanted", 2);
            body.put("date", "2026-12-2" + round);
            String id = listed(body, as(OFFICE));
            Provision chosen = Provision.proposed("both-" + round, 0, venue, List.of());
            String first = proposed(id, "equip-9", chosen);
            String second = proposed(id, "equip-10", chosen);
            List<Http.Reply> answers = together(List.of(() -> confirm(first), () -> confirm(second)));
            assertThat(answers)
                    .allSatisfy(r -> assertThat(r.status()).as(r.text()).isEqualTo(200));
            assertThat(resource(venue).path("bookings")).hasSize(1);
            assertThat(demand(id).path("provision").path("stage").asString()).isEqualTo("SECURED");
        }
    }

    private static List<Http.Reply> together(List<Callable<Http.Reply>> calls) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Http.Reply>> results = new ArrayList<>();
            for (Callable<Http.Reply> call : calls) {
                results.add(threads.submit(() -> {
                    go.await();
                    return call.call();
                }));
            }
            go.countDown();
            List<Http.Reply> answers = new ArrayList<>();
            for (Future<Http.Reply> result : results) {
                answers.add(result.get());
            }
            return answers;
        }
    }

    @Test
    void givesAPlannerVenuesAndPools() {
        String place = "330521002004";
        String venue = available(hall("计划礼堂", place, 60));
        available(store(place, "AUDIO_VISUAL", 3));
        available(store("330521", "AUDIO_VISUAL", 4));
        var monday = java.time.LocalDate.of(2026, 12, 7);
        PlanSupply.Equipment equipment = planSupply.of(DISTRICT, monday, monday.plusDays(6));
        assertThat(equipment.venues())
                .filteredOn(v -> v.resourceId().equals(venue))
                .first()
                .satisfies(v -> {
                    assertThat(v.capacity()).isEqualTo(60);
                    assertThat(v.type()).isEqualTo(3);
                    assertThat(v.free()).hasSize(7);
                    assertThat(Integer.bitCount(v.free().getFirst())).isEqualTo(20);
                });
        assertThat(equipment.pools())
                .contains(new PlanSupply.Pool(
                        "AUDIO_VISUAL",
                        7,
                        7,
                        equipment.pools().stream()
                                .filter(p -> p.kind().equals("AUDIO_VISUAL"))
                                .flatMap(p -> p.stores().stream())
                                .toList()));
        assertThat(equipment.leftPerWeek("AUDIO_VISUAL")).containsExactly(Map.entry(monday, 7L));
        assertThat(equipment.pool("EMERGENCY_SUPPLIES")).isNull();
    }

    @Test
    void refusesWhatCannotBeAskedForAndStoresNothing() {
        String place = "330521101018";
        Map<String, Object> body = talk("看不懂的愿望", place, "黄金", 1);
        body.put("venue", Map.of("type", "宫殿", "seats", 0, "within", "全国"));
        body.put("alternatives", List.of(Map.of("date", "2026-12-06", "start", "25:00", "end", "26:00")));
        Http.Reply refused = as(OFFICE).keyed().post("/api/v1/demands", body);
        assertThat(refused.status()).isEqualTo(400);
        JsonNode fields = refused.json().path("fields");
        assertThat(fields.path("goods.kind").asString()).isEqualTo("unknown_goods");
        assertThat(fields.path("venue.type").asString()).isEqualTo("unknown_venue_type");
        assertThat(fields.path("venue.within").asString()).isEqualTo("unknown_reach");
        assertThat(fields.path("alternatives").asString()).isEqualTo("bad_time");
        Map<String, Object> past = mediation("过去的备选", place);
        past.put("alternatives", List.of(Map.of("date", "2026-11-20", "start", "09:00", "end", "11:00")));
        assertThat(as(OFFICE).keyed().post("/api/v1/demands", past).code()).isEqualTo("demand.window-past");
        Map<String, Object> empty = talk("没有座位", place, "", 0);
        empty.put("venue", Map.of("seats", 0));
        assertThat(as(OFFICE)
                        .keyed()
                        .post("/api/v1/demands", empty)
                        .json()
                        .path("fields")
                        .path("venue.seats")
                        .asString())
                .isEqualTo("bad_capacity");
        String plain = listed(mediation("不要场地", place), as(OFFICE));
        assertThat(book(plain).code()).isEqualTo("equipment.not-asked-for");
        assertThat(as(OFFICE).get("/api/v1/demands/" + plain + "/equipment").code())
                .isEqualTo("equipment.not-asked-for");
        assertThat(as(OFFICE).get("/api/v1/demands?area=" + place).json().path("items"))
                .hasSize(1);
    }

    @Test
    void onlyTheOfficesOfThePlaceBook() {
        String place = "330521001006";
        available(hall("授权礼堂", place, 60));
        String id = listed(talk("授权", place, "", 0), as(OFFICE));
        String path = "/api/v1/demands/" + id + "/equipment";
        Set<Role> bookers = EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER);
        Set<Role> readers = EnumSet.copyOf(bookers);
        readers.addAll(EnumSet.of(Role.SOCIAL_WORKER, Role.AUDITOR));
        for (Role role : Role.values()) {
            Http person = role == Role.VOLUNTEER
                    ? as("volunteer:nobody")
                    : Http.at(port).withToken(Tokens.of(role, place));
            assertThat(person.get(path).status()).as(role.code()).isEqualTo(readers.contains(role) ? 200 : 403);
            if (!bookers.contains(role)) {
                assertThat(person.ifMatch(1).post(path).status())
                        .as(role.code())
                        .isEqualTo(403);
            }
        }
        Http foreign = as("community-worker@330521002001");
        assertThat(foreign.get(path).status()).isEqualTo(403);
        assertThat(foreign.ifMatch(3).post(path).code()).isEqualTo("security.area-out-of-scope");
        assertThat(as(OFFICE).post(path).status()).isEqualTo(428);
        assertThat(as(OFFICE).ifMatch(99).post(path).status()).isEqualTo(412);
        assertThat(book(id).status()).isEqualTo(200);
    }

    /** The person of an assignment says yes and comes. */
    private void comesToServe(String demandId, String assignment, String person, String place) {
        Http him = as("volunteer:" + person);
        Http.Reply accepted = him.ifMatch(him.get("/api/v1/assignments/" + assignment))
                .post("/api/v1/assignments/" + assignment + "/acceptance");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        awaitStatus(demandId, as(OFFICE), "MATCHED");
        publish(new CheckedInV1(assignment, "a", person, place, demandId, assignment, clock.instant(), "WITNESSED"));
        awaitStatus(demandId, as(OFFICE), "IN_SERVICE");
    }

    @Test
    void usesUpTheGoodsAndEndsTheVenueOfADemandThatIsDone() {
        String place = "330521001007";
        join(volunteer("equip-done", place, "矛盾调解"));
        String venue = available(hall("社区礼堂", place, 60));
        String store = available(store(place, "FOOD", 10));
        Map<String, Object> body = talk("送米到家", place, "FOOD", 6);
        body.put("date", "2026-12-19");
        String id = listed(body, as(OFFICE));
        String assignment = proposed(
                id, "equip-done", Provision.proposed("eq-done", 0, venue, List.of(new Provision.Goods(store, 6))));
        assertThat(confirm(assignment).status()).isEqualTo(200);
        comesToServe(id, assignment, "equip-done", place);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(texts(resource(venue).path("bookings"), "stage"))
                        .containsExactly("IN_USE"));
        assertThat(resource(store).path("onHand").asLong()).isEqualTo(10);

        publish(new CheckedOutV1(
                assignment, "a", "equip-done", place, id, assignment, clock.instant(), 118, "EFFECTIVE", "WITNESSED"));
        Http community = as("community-worker@" + place);
        await().atMost(SOON).untilAsserted(() -> assertThat(community
                        .ifMatch(community.get("/api/v1/demands/" + id))
                        .post("/api/v1/demands/" + id + "/completion", Map.of("rating", 5))
                        .status())
                .isEqualTo(200));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(resource(store).path("onHand").asLong()).isEqualTo(4);
            assertThat(resource(store).path("free").asLong()).isEqualTo(4);
            assertThat(resource(store).path("bookings")).isEmpty();
            assertThat(resource(venue).path("bookings")).isEmpty();
            assertThat(resource(venue).path("status").asString()).isEqualTo("AVAILABLE");
        });
        await().atMost(SOON).untilAsserted(() -> assertThat(uses(place)).isEqualTo(2));

        // heard again, and in another order, nothing is used up twice
        publish(new DemandStatusChangedV1(id, place, "DISPUTE", "IN_SERVICE", "DONE"));
        publish(new DemandStatusChangedV1(id, place, "DISPUTE", "MATCHED", "IN_SERVICE"));
        publish(new DemandStatusChangedV1(id, place, "DISPUTE", "IN_SERVICE", "DONE"));
        String later = available(store(place, "FOOD", 3));
        String marker = listed(mediation("标记", place), as(OFFICE));
        Http.Reply aside = as(OFFICE)
                .keyed()
                .post(
                        "/api/v1/resources/" + later + "/bookings",
                        Map.of("purpose", "预留", "quantity", 2, "demandId", marker));
        assertThat(aside.status()).as(aside.text()).isEqualTo(201);
        publish(new DemandStatusChangedV1(marker, place, "DISPUTE", "LISTED", "EXPIRED"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(resource(later).path("free").asLong()).isEqualTo(3));
        assertThat(resource(store).path("onHand").asLong()).isEqualTo(4);
        assertThat(resource(venue).path("status").asString()).isEqualTo("AVAILABLE");
        assertThat(uses(place)).isEqualTo(2);
    }

    /** What was handed out or used of a place's resources. */
    private int uses(String place) {
        int uses = 0;
        for (JsonNode circle :
                as(OFFICE).get("/api/v1/resources/circles?area=" + place).json()) {
            uses += circle.path("uses").asInt();
        }
        return uses;
    }
}
