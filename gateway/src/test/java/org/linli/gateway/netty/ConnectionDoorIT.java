package org.linli.gateway.netty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.gateway.testing.RawConnection;
import org.linli.gateway.testing.TestGateway;
import org.linli.gateway.testing.TestIssuer.Person;

class ConnectionDoorIT {

    private static final TestGateway gateway = TestGateway.shared();

    @BeforeEach
    void reset() {
        gateway.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/%zz", "/api/v1/volunteers?name=a|b", "/{x}", "http://["})
    void answersAnAddressThatIsNoneWithAProblem(String target) throws IOException {
        String answer = exchange("GET " + target + " HTTP/1.1\r\nHost: linli\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("request.malformed");
    }

    @Test
    void answersALineThatIsTooLong() throws IOException {
        assertThat(exchange("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: linli\r\n\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("request.malformed");
    }

    @Test
    void answersHeadersThatAreTooLarge() throws IOException {
        assertThat(exchange("GET / HTTP/1.1\r\nHost: linli\r\nX-Long: " + "a".repeat(17_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("request.malformed");
    }

    @Test
    void answersWhatIsNoRequest() throws IOException {
        assertThat(exchange("\u0001\u0002 hello\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void refusesTwoLengthsThatContradictEachOther() throws IOException {
        assertThat(exchange("POST /api/v1/volunteers HTTP/1.1\r\nHost: linli\r\nContent-Length: 3\r\n"
                        + "Content-Length: 5\r\n\r\nabcde"))
                .startsWith("HTTP/1.1 400");
    }

    /** As with a browser that has read a reply, and asks again, before the server has quite ended the request. */
    @ParameterizedTest
    @ValueSource(strings = {"/favicon.svg", "/api/v1/volunteers", "/api/v1/nothing", "/nothing.js"})
    void goesOnReadingAfterARequestThatCameBeforeTheLastHadEnded(String second) throws IOException {
        String served = served();
        String answeredHere = "HEAD " + second + " HTTP/1.1\r\nHost: linli\r\n\r\n";
        try (RawConnection connection = RawConnection.to(gateway)) {
            for (int round = 1; round <= 20; round++) {
                connection.send(served + answeredHere);
                assertThat(connection.readUntil("\r\n\r\n"))
                        .as("round %d", round)
                        .startsWith("HTTP/1.1 200");
                assertThat(connection.readUntil("\r\n\r\n"))
                        .as("round %d", round)
                        .startsWith("HTTP/1.1 ");
            }
        }
    }

    @Test
    void answersTheLastRequestThoughItCameBeforeTheOneAheadHadEnded() throws IOException {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send(served() + "HEAD /nothing.js HTTP/1.1\r\nHost: linli\r\nConnection: close\r\n\r\n");
            String first = connection.readUntil("\r\n\r\n");
            String last = connection.readAll();

            assertThat(first).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("connection: close");
            assertThat(last).startsWith("HTTP/1.1 404").containsIgnoringCase("connection: close");
        }
    }

    @Test
    void closesAfterTheLastRequestThoughMoreWasSent() throws IOException {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send(served("Connection: close\r\n") + served());

            assertThat(connection.readAll()).startsWith("HTTP/1.1 200").containsOnlyOnce("HTTP/1.1");
        }
    }

    private static String served() {
        return served("");
    }

    /** A request that waits for a service. */
    private static String served(String headers) {
        return "HEAD /api/v1/volunteers HTTP/1.1\r\nHost: linli\r\nAuthorization: Bearer "
                + gateway.issuer().token(Person.districtOfficer()) + "\r\n" + headers + "\r\n";
    }

    private static String exchange(String request) throws IOException {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send(request);
            return connection.readAll();
        }
    }
}
