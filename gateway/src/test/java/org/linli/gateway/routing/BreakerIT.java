package org.linli.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.gateway.testing.RawConnection;
import org.linli.gateway.testing.TestGateway;
import org.linli.gateway.testing.TestGateway.Reply;
import org.linli.gateway.testing.TestIssuer.Person;
import org.linli.gateway.testing.TestService;

class BreakerIT {

    private static final int MINIMUM_CALLS = 4;

    private static TestGateway gateway;

    private final CountDownLatch released = new CountDownLatch(1);

    private TestService service;

    @BeforeAll
    static void open() {
        gateway = TestGateway.start(Map.of(
                "linli.gateway.routing.breaker.minimum-calls", Integer.toString(MINIMUM_CALLS),
                "linli.gateway.routing.breaker.calls", "4",
                "linli.gateway.routing.breaker.open-for", "1s",
                "linli.gateway.door.standard.time-limit", "400ms"));
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    @BeforeEach
    void reset() {
        gateway.reset();
        service = gateway.service(LinliService.MATCHING);
    }

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void namesTheServiceThatIsAwayInTheReadersLanguage() {
        service.goAway();

        Reply chinese = demands();
        Reply english = gateway.send(
                gateway.request("/api/v1/demands", Person.districtOfficer()).header("Accept-Language", "en"));

        assertThat(chinese.status()).isEqualTo(503);
        assertThat(chinese.code()).isEqualTo("service.unavailable");
        assertThat(chinese.header("Retry-After")).isEqualTo("1");
        assertThat(chinese.json().path("service").asString()).isEqualTo("matching-service");
        assertThat(chinese.json().path("detail").asString()).startsWith("供需匹配服务");
        assertThat(english.json().path("detail").asString()).startsWith("The matching service");
    }

    @Test
    void leavesTheOtherServicesAlone() {
        service.goAway();
        for (int i = 0; i <= MINIMUM_CALLS; i++) {
            demands();
        }

        assertThat(gateway.get("/api/v1/volunteers", Person.districtOfficer()).status())
                .isEqualTo(200);
    }

    @Test
    void stopsAskingABrokenServiceAndFindsOutWhenItIsBack() {
        service.behaves(TestService.answering(503, "{}"));
        for (int i = 0; i < MINIMUM_CALLS; i++) {
            assertThat(demands().status()).isEqualTo(503);
        }
        service.forget();

        Reply refused = demands();

        assertThat(refused.code()).isEqualTo("service.unavailable");
        assertThat(service.seen()).as("the breaker is open: nothing is sent").isEmpty();

        service.behavesWell();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(demands().status()).isEqualTo(200));
        assertThat(demands().status()).isEqualTo(200);
    }

    @Test
    void opensAgainWhenTheTrialFails() {
        service.behaves(TestService.answering(503, "{}"));
        for (int i = 0; i < MINIMUM_CALLS; i++) {
            demands();
        }
        service.forget();

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            demands();
            return service.seen().size() >= 2;
        });
        int trials = service.seen().size();
        Reply refused = demands();

        assertThat(refused.status()).isEqualTo(503);
        assertThat(service.seen()).hasSize(trials);
    }

    @Test
    void passesTheServicesOwnRefusalsOnAndCountsNoneOfThem() {
        service.behaves(TestService.answering(422, "{\"code\":\"demand.rule\"}"));
        for (int i = 0; i <= MINIMUM_CALLS * 2; i++) {
            Reply reply = demands();
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.json().path("code").asString()).isEqualTo("demand.rule");
        }
    }

    @Test
    void givesUpOnASlowServiceAfterItsTimeLimit() {
        service.behaves(exchange -> {
            waitForTheEnd();
            exchange.sendResponseHeaders(200, -1);
        });

        Reply reply = demands();

        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.code()).isEqualTo("service.timeout");
        assertThat(reply.json().path("limitMillis").asInt()).isEqualTo(400);
    }

    @Test
    void doesNotChargeTheServiceWithAClientsSlowLine() throws Exception {
        try (var connection = RawConnection.to(gateway)) {
            connection.send("POST /api/v1/demands HTTP/1.1\r\nHost: linli\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 4\r\nAuthorization: Bearer "
                    + gateway.issuer().token(Person.districtOfficer()) + "\r\n\r\n{}");
            new CountDownLatch(1).await(700, TimeUnit.MILLISECONDS);
            connection.send("\r\n");

            assertThat(connection.readAll()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void triesAReadOnceMoreWhenTheConnectionBreaks() {
        AtomicInteger calls = new AtomicInteger();
        service.behaves(exchange -> {
            if (calls.incrementAndGet() == 1) {
                throw new IOException("the service drops the connection");
            }
            TestService.answering(200, "{}").handle(exchange);
        });

        Reply reply = demands();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(calls).hasValue(2);
    }

    @Test
    void neverSendsAChangeTwice() {
        AtomicInteger calls = new AtomicInteger();
        service.behaves(exchange -> {
            calls.incrementAndGet();
            throw new IOException("the service drops the connection");
        });

        Reply reply = gateway.send(gateway.request("/api/v1/demands", Person.districtOfficer())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(calls).hasValue(1);
    }

    private Reply demands() {
        return gateway.get("/api/v1/demands", Person.districtOfficer());
    }

    private void waitForTheEnd() {
        try {
            released.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
