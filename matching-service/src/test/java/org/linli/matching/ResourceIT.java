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
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.linli.matching.resource.ReleaseBookings;
import org.linli.platform.security.Role;
import org.linli.testkit.Http;
import org.linli.testkit.Rule;
import org.linli.testkit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The resource list over HTTP: a venue's story, a race for it, who may do what, and what is refused (MAT-04). */
@Rule("MAT-04")
class ResourceIT extends MatchingStage {

    private static final String PLACE = "620702001001";
    private static final String DISTRICT = "620702";

    @Autowired
    ReleaseBookings release;

    @Autowired
    MongoTemplate mongo;

    private Http district() {
        return as("district-officer@" + DISTRICT);
    }

    private static Map<String, Object> venue(String name, String area) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("kind", "场地");
        body.put("ownerKind", "DEPARTMENT");
        body.put("owner", "education");
        body.put("area", area);
        body.put("circle", "经济圈");
        body.put("priceMode", "普惠");
        body.put("listFen", 1000);
        body.put("chargedFen", 400);
        body.put("freeSeats", 5);
        body.put("capacity", 50);
        List<Map<String, Object>> week = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            week.add(Map.of("day", day, "from", "08:00", "to", "18:00"));
        }
        body.put("opening", Map.of("week", week));
        return body;
    }

    private static Map<String, Object> rice(String area, long stock) {
        Map<String, Object> body = venue("大米", area);
        body.put("kind", "GOODS");
        body.put("circle", "公益圈");
        body.put("priceMode", "公益");
        body.put("chargedFen", 0);
        body.put("freeSeats", 0);
        body.put("capacity", 0);
        body.put("stock", stock);
        body.remove("opening");
        return body;
    }

    private static Map<String, Object> session(String from, String to) {
        Map<String, Object> body = new HashMap<>();
        body.put("purpose", "亲子运动");
        body.put("startsAt", from + ":00+08:00");
        body.put("endsAt", to + ":00+08:00");
        body.put("seats", 20);
        body.put("freeSeats", 5);
        return body;
    }

    private Http.Reply available(Map<String, Object> body) {
        Http officer = district();
        Http.Reply offered = officer.keyed().post("/api/v1/resources", body);
        assertThat(offered.status()).as(offered.text()).isEqualTo(201);
        String path = "/api/v1/resources/" + offered.json().path("id").asString();
        Http.Reply checked = officer.ifMatch(offered).post(path + "/check");
        Http.Reply published = officer.ifMatch(checked).post(path + "/publication");
        assertThat(published.json().path("status").asString()).isEqualTo("AVAILABLE");
        return published;
    }

    private static String path(Http.Reply resource) {
        return "/api/v1/resources/" + resource.json().path("id").asString();
    }

    @Test
    void lendsAVenueToADemandAndSettlesTheSession() {
        Http worker = as("community-worker@" + PLACE);
        String demand = listed(mediation("借用运动场", PLACE), worker);
        Http.Reply venue = available(venue("AI运动场", DISTRICT));
        Map<String, Object> wish = session("2026-12-05T09:00", "2026-12-05T11:00");
        wish.put("demandId", demand);
        Http.Reply booked = worker.keyed().post(path(venue) + "/bookings", wish);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(booked.json().path("status").asString()).isEqualTo("RESERVED");
        JsonNode booking = booked.json().path("bookings").get(0);
        assertThat(booking.path("demandId").asString()).isEqualTo(demand);
        String steps = path(venue) + "/bookings/" + booking.path("id").asString();

        Http.Reply taken =
                worker.keyed().post(path(venue) + "/bookings", session("2026-12-05T10:59", "2026-12-05T12:00"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("resource.double-booked");

        JsonNode day = worker.get(path(venue) + "/calendar?from=2026-12-05&to=2026-12-05")
                .json()
                .path("days")
                .get(0);
        assertThat(day.path("open").get(0).path("from").asString()).isEqualTo("08:00");
        assertThat(day.path("bookings")).hasSize(1);

        Http.Reply confirmed = district().ifMatch(booked).post(steps + "/confirmation");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        Http.Reply started = district().ifMatch(confirmed).post(steps + "/start");
        assertThat(started.json().path("status").asString()).isEqualTo("IN_USE");
        Http.Reply byVolunteer = district().ifMatch(started).post(steps + "/finish", Map.of("collector", "VOLUNTEER"));
        assertThat(byVolunteer.status()).isEqualTo(422);
        assertThat(byVolunteer.code()).isEqualTo("resource.volunteer-charges");
        Http.Reply finished = district().ifMatch(started).post(steps + "/finish", Map.of("collector", "OWNER"));
        assertThat(finished.json().path("status").asString()).isEqualTo("AVAILABLE");
        assertThat(finished.json().path("bookings")).isEmpty();
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode circles =
                    district().get("/api/v1/resources/circles?area=" + DISTRICT).json();
            JsonNode economy = circles.get(2);
            assertThat(economy.path("circle").asString()).isEqualTo("ECONOMY");
            assertThat(economy.path("uses").asInt()).isEqualTo(1);
            assertThat(economy.path("takingsFen").asInt()).isEqualTo(15 * 400);
            assertThat(economy.path("minutes").asInt()).isEqualTo(120);
        });
        JsonNode list = worker.get("/api/v1/resources?area=" + DISTRICT + "&kind=VENUE&department=education")
                .json();
        assertThat(list.path("items")).isNotEmpty();
    }

    @Test
    void givesBackWhatLapsesAndWhatAnExpiredDemandHeld() {
        Http.Reply goods = available(rice("620702001005", 10));
        Http worker = as("community-worker@620702001005");
        String demand = listed(mediation("领米", "620702001005"), worker);
        Map<String, Object> first = new HashMap<>(Map.of("purpose", "发放", "quantity", 6));
        Http.Reply held = worker.keyed().post(path(goods) + "/bookings", first);
        assertThat(held.json().path("free").asLong()).isEqualTo(4);
        Http.Reply tooMuch = worker.keyed().post(path(goods) + "/bookings", Map.of("purpose", "发放", "quantity", 5));
        assertThat(tooMuch.code()).isEqualTo("resource.stock-short");
        assertThat(tooMuch.json().path("available").asLong()).isEqualTo(4);
        Http.Reply forDemand = worker.keyed()
                .post(path(goods) + "/bookings", Map.of("purpose", "发放", "quantity", 4, "demandId", demand));
        assertThat(forDemand.json().path("free").asLong()).isZero();
        String second = forDemand.json().path("bookings").get(1).path("id").asString();
        district().ifMatch(forDemand).post(path(goods) + "/bookings/" + second + "/confirmation");
        clock.setTo(TODAY.plus(Duration.ofHours(48)).plusSeconds(60));
        release.handle();
        assertThat(worker.get(path(goods)).json().path("free").asLong()).isEqualTo(6);
        publish(new org.linli.contracts.matching.DemandStatusChangedV1(
                demand, "620702001005", "DISPUTE", "LISTED", "EXPIRED"));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        worker.get(path(goods)).json().path("free").asLong())
                .isEqualTo(10));
    }

    /** Sixteen offices ask for colliding times at the same moment: one gets the venue. */
    @Test
    void oneOfManyGetsTheVenueAndStockNeverFallsBelowZero() throws Exception {
        Http.Reply venue = available(venue("抢场地", DISTRICT));
        List<Callable<Http.Reply>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Http office = as("community-worker@" + PLACE).keyed();
            Map<String, Object> wish = session("2026-12-12T09:%02d".formatted(i), "2026-12-12T10:%02d".formatted(i));
            calls.add(() -> office.post(path(venue) + "/bookings", wish));
        }
        List<Http.Reply> answers = together(calls);
        assertThat(answers).filteredOn(r -> r.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(r -> r.status() != 201)
                .allMatch(r -> r.code().equals("resource.double-booked"), "double-booked");
        assertThat(district().get(path(venue)).json().path("bookings")).hasSize(1);

        Http.Reply goods = available(rice(DISTRICT, 10));
        List<Callable<Http.Reply>> takers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Http office = as("community-worker@" + PLACE).keyed();
            takers.add(() -> office.post(path(goods) + "/bookings", Map.of("purpose", "发放", "quantity", 3)));
        }
        List<Http.Reply> taken = together(takers);
        assertThat(taken).filteredOn(r -> r.status() == 201).hasSize(3);
        assertThat(district().get(path(goods)).json().path("free").asLong()).isEqualTo(1);
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
    void refusesWhatCannotBeTakenInAndStoresNothing() {
        long before = mongo.getCollection("resources").countDocuments();
        Map<String, Object> faulty = venue("", DISTRICT);
        faulty.put("kind", "飞船");
        faulty.put("circle", "朋友圈");
        Http.Reply reply = district().keyed().post("/api/v1/resources", faulty);
        assertThat(reply.code()).isEqualTo("request.invalid");
        assertThat(reply.json().path("fields").propertyNames()).contains("name", "kind", "circle");
        Map<String, Object> department = venue("无此部门", DISTRICT);
        department.put("owner", "space-agency");
        assertThat(district().keyed().post("/api/v1/resources", department).code())
                .isEqualTo("resource.unknown-department");
        Map<String, Object> unknown = venue("无此社区", "620702001999");
        assertThat(district().keyed().post("/api/v1/resources", unknown).code()).isEqualTo("resource.unknown-area");
        Map<String, Object> volunteer = venue("收费的志愿者", DISTRICT);
        volunteer.put("ownerKind", "VOLUNTEER");
        volunteer.put("owner", "v-1");
        volunteer.put("kind", "SKILL");
        assertThat(district().keyed().post("/api/v1/resources", volunteer).code())
                .isEqualTo("resource.volunteer-charges");
        Map<String, Object> price = venue("贵过市场", DISTRICT);
        price.put("chargedFen", 1000);
        assertThat(district().keyed().post("/api/v1/resources", price).code()).isEqualTo("request.invalid");
        assertThat(mongo.getCollection("resources").countDocuments()).isEqualTo(before);
        Http.Reply venue = available(venue("时间不对", DISTRICT));
        for (Map<String, Object> wish : List.of(
                session("2026-12-05T11:00", "2026-12-05T09:00"),
                Map.<String, Object>of("purpose", "没有时间"),
                Map.<String, Object>of())) {
            assertThat(district().keyed().post(path(venue) + "/bookings", wish).code())
                    .isEqualTo("request.invalid");
        }
        Map<String, Object> ghost = session("2026-12-05T09:00", "2026-12-05T11:00");
        ghost.put("demandId", "none");
        assertThat(district().keyed().post(path(venue) + "/bookings", ghost).status())
                .isEqualTo(404);
        assertThat(district().get(path(venue)).json().path("bookings")).isEmpty();
        assertThat(district()
                        .ifMatch(3)
                        .post(path(venue) + "/bookings/none/confirmation")
                        .code())
                .isEqualTo("resource.unknown-booking");
    }

    private record Endpoint(String name, Set<Role> roles, Function<Http, Http.Reply> call) {}

    @Test
    void letsInWhoMayAndNobodyElse() {
        String r = path(available(venue("权限", DISTRICT)));
        Set<Role> officers = EnumSet.of(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER);
        Set<Role> offerers = EnumSet.copyOf(officers);
        offerers.add(Role.SOCIAL_WORKER);
        Set<Role> bookers = EnumSet.copyOf(offerers);
        bookers.add(Role.TEAM_LEADER);
        Set<Role> readers = EnumSet.copyOf(bookers);
        readers.addAll(List.of(Role.AUDITOR, Role.ANALYST));
        Map<String, Object> wish = session("2026-12-05T09:00", "2026-12-05T11:00");
        List<Endpoint> endpoints = List.of(
                new Endpoint(
                        "offerResource", offerers, h -> h.keyed().post("/api/v1/resources", venue("权限", DISTRICT))),
                new Endpoint("listResources", readers, h -> h.get("/api/v1/resources?area=" + DISTRICT)),
                new Endpoint("readCircles", readers, h -> h.get("/api/v1/resources/circles?area=" + DISTRICT)),
                new Endpoint("readResource", readers, h -> h.get(r)),
                new Endpoint(
                        "readResourceCalendar", readers, h -> h.get(r + "/calendar?from=2026-12-05&to=2026-12-06")),
                new Endpoint("checkResource", officers, h -> h.ifMatch(999).post(r + "/check")),
                new Endpoint("publishResource", officers, h -> h.ifMatch(999).post(r + "/publication")),
                new Endpoint("retireResource", officers, h -> h.ifMatch(999).post(r + "/retirement")),
                new Endpoint("restockResource", officers, h -> h.ifMatch(999)
                        .post(r + "/deliveries", Map.of("quantity", 1))),
                new Endpoint("changeResourceOpening", officers, h -> h.ifMatch(999)
                        .put(
                                r + "/opening",
                                Map.of("week", List.of(Map.of("day", 1, "from", "08:00", "to", "09:00"))))),
                new Endpoint("confirmBooking", officers, h -> h.ifMatch(999).post(r + "/bookings/x/confirmation")),
                new Endpoint("startBooking", officers, h -> h.ifMatch(999).post(r + "/bookings/x/start")),
                new Endpoint("finishBooking", officers, h -> h.ifMatch(999)
                        .post(r + "/bookings/x/finish", Map.of("collector", "OWNER"))),
                new Endpoint("cancelBooking", officers, h -> h.ifMatch(999).post(r + "/bookings/x/cancellation")),
                new Endpoint("bookResource", bookers, h -> h.keyed().post(r + "/bookings", wish)));
        Map<String, String> wrong = new HashMap<>();
        for (Endpoint endpoint : endpoints) {
            for (Role role : Role.values()) {
                Http.Reply inside = endpoint.call().apply(caller(role, DISTRICT));
                boolean refused = inside.status() == 403 && inside.code().equals("security.role-missing");
                if (refused == endpoint.roles().contains(role)) {
                    wrong.put(endpoint.name() + " as " + role, inside.toString());
                }
                if (endpoint.roles().contains(role)) {
                    Http.Reply outside = endpoint.call().apply(caller(role, "330411"));
                    if (!outside.code().equals("security.area-out-of-scope")) {
                        wrong.put(endpoint.name() + " as " + role + " elsewhere", outside.toString());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Http caller(Role role, String area) {
        return role == Role.VOLUNTEER ? as("volunteer:nobody") : Http.at(port).withToken(Tokens.of(role, area));
    }
}
