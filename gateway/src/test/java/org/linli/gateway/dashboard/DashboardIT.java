package org.linli.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.gateway.routing.LinliService;
import org.linli.gateway.testing.TestGateway;
import org.linli.gateway.testing.TestGateway.Reply;
import org.linli.gateway.testing.TestIssuer.Person;
import org.linli.gateway.testing.TestService;
import tools.jackson.databind.JsonNode;

class DashboardIT {

    private static final TestGateway gateway = TestGateway.shared();
    private static final AtomicInteger STREETS = new AtomicInteger(100);

    private final CountDownLatch released = new CountDownLatch(1);

    /** An area per test: what one test made the gateway remember is nothing to the next. */
    private final String area = "330411" + STREETS.getAndIncrement();

    @BeforeEach
    void reset() {
        gateway.reset();
        for (LinliService service : LinliService.values()) {
            answers(service, "first");
        }
    }

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void composesFourFreshPartsWithTheCallersToken() {
        Reply reply = dashboard(area, Person.districtOfficer());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("area").asString()).isEqualTo(area);
        assertThat(reply.json().path("asOf").asString()).contains("+08:00");
        for (String part : List.of("volunteering", "projects", "matching", "cases")) {
            assertThat(part(reply, part).path("status").asString()).as(part).isEqualTo("fresh");
            assertThat(part(reply, part).path("ageSeconds").asInt()).isZero();
            assertThat(part(reply, part).path("data").path("value").asString()).isEqualTo("first");
        }
        TestService.Seen seen = gateway.service(LinliService.CASE).lastSeen();
        assertThat(seen.uri()).isEqualTo("/api/v1/statistics/cases?area=" + area);
        assertThat(seen.header("Authorization")).startsWith("Bearer ey");
    }

    @Test
    void showsAPartThatFailsAsItWasLastSeen() {
        dashboard(area, Person.districtOfficer());
        gateway.service(LinliService.PROJECT).behaves(TestService.answering(500, "{}"));

        Reply reply = dashboard(area, Person.districtOfficer());

        assertThat(reply.status()).isEqualTo(200);
        JsonNode projects = part(reply, "projects");
        assertThat(projects.path("status").asString()).isEqualTo("stale");
        assertThat(projects.path("ageSeconds").isIntegralNumber()).isTrue();
        assertThat(projects.path("data").path("value").asString()).isEqualTo("first");
        assertThat(projects.path("reason").asString()).isEqualTo("service.unavailable");
        assertThat(part(reply, "matching").path("status").asString()).isEqualTo("fresh");
    }

    @Test
    void saysSoWhereAPartWasNeverSeen() {
        gateway.service(LinliService.PROJECT).goAway();

        JsonNode projects = part(dashboard(area, Person.districtOfficer()), "projects");

        assertThat(projects.path("status").asString()).isEqualTo("unavailable");
        assertThat(projects.has("data")).isFalse();
    }

    @Test
    void doesNotWaitForASlowPart() {
        gateway.service(LinliService.CASE).behaves(exchange -> {
            try {
                released.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        long start = System.nanoTime();
        Reply reply = dashboard(area, Person.districtOfficer());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(part(reply, "cases").path("status").asString()).isEqualTo("unavailable");
        assertThat(part(reply, "cases").path("reason").asString()).isEqualTo("service.timeout");
        assertThat(part(reply, "volunteering").path("status").asString()).isEqualTo("fresh");
    }

    @Test
    void answersEvenWhenEverythingIsAway() {
        for (LinliService service : LinliService.values()) {
            gateway.service(service).goAway();
        }

        Reply reply = dashboard(area, Person.districtOfficer());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("parts").values())
                .hasSize(4)
                .allMatch(part -> part.path("status").asString().equals("unavailable"));
    }

    @Test
    void neverShowsOneScopeWhatAnotherFetched() {
        dashboard("330411002", Person.districtOfficer());
        gateway.service(LinliService.CASE).behaves(TestService.answering(500, "{}"));

        Reply same = dashboard("330411002", Person.districtOfficer());
        Reply street = dashboard("330411002", Person.streetOfficer());
        Reply otherRole = dashboard("330411002", new Person("analyst", "分析员", List.of("analyst"), "330411", null));

        assertThat(part(same, "cases").path("status").asString()).isEqualTo("stale");
        assertThat(part(street, "cases").path("status").asString()).isEqualTo("unavailable");
        assertThat(part(otherRole, "cases").path("status").asString()).isEqualTo("unavailable");
    }

    @Test
    void obeysAServiceThatNoLongerShowsItsPart() {
        dashboard(area, Person.districtOfficer());
        gateway.service(LinliService.CASE).behaves(TestService.answering(403, "{}"));
        JsonNode refused = part(dashboard(area, Person.districtOfficer()), "cases");
        gateway.service(LinliService.CASE).behaves(TestService.answering(500, "{}"));
        JsonNode afterwards = part(dashboard(area, Person.districtOfficer()), "cases");

        assertThat(refused.path("status").asString()).isEqualTo("unavailable");
        assertThat(refused.path("reason").asString()).isEqualTo("security.role-missing");
        assertThat(afterwards.path("status").asString())
                .as("nothing is remembered")
                .isEqualTo("unavailable");
    }

    @Test
    void showsTheCallersOwnAreaByDefault() {
        assertThat(gateway.get("/api/v1/dashboard", Person.streetOfficer())
                        .json()
                        .path("area")
                        .asString())
                .isEqualTo("330411002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"330411", "330411003", "330411003001", "411603"})
    void refusesAreasOutsideTheCallersOwn(String foreign) {
        Reply reply = dashboard(foreign, Person.streetOfficer());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("security.area-out-of-scope");
        assertThat(gateway.service(LinliService.VOLUNTEER).seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"33041", "abc", "330411%27"})
    void refusesAreasThatAreNone(String none) {
        assertThat(dashboard(none, Person.districtOfficer()).code()).isEqualTo("request.invalid");
    }

    @Test
    void isNotForVolunteers() {
        Reply reply = dashboard("330411002", Person.volunteer());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("security.role-missing");
    }

    private Reply dashboard(String area, Person person) {
        return gateway.get("/api/v1/dashboard?area=" + area, person);
    }

    private static JsonNode part(Reply reply, String name) {
        return reply.json().path("parts").path(name);
    }

    private void answers(LinliService service, String value) {
        gateway.service(service).behaves(TestService.answering(200, "{\"value\":\"" + value + "\"}"));
    }
}
