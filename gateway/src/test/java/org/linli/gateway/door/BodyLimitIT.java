package org.linli.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.gateway.routing.LinliService;
import org.linli.gateway.testing.RawConnection;
import org.linli.gateway.testing.TestGateway;
import org.linli.gateway.testing.TestGateway.Reply;
import org.linli.gateway.testing.TestIssuer.Person;

class BodyLimitIT {

    private static final int MEGABYTE = 1_048_576;
    private static final int UPLOAD_LIMIT = 20_975_616;
    private static final int CHUNKS_OF_200_MEGABYTES = 200 * 16;

    private static final TestGateway gateway = TestGateway.shared();

    @BeforeEach
    void reset() {
        gateway.reset();
    }

    @Test
    void passesAnUploadOfExactlyTheLimit() {
        Reply reply = upload(BodyPublishers.ofByteArray(new byte[UPLOAD_LIMIT]));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(gateway.service(LinliService.VOLUNTEER).lastSeen().bodyLength())
                .isEqualTo(UPLOAD_LIMIT);
    }

    @Test
    void refusesAnUploadOneByteAboveTheLimit() {
        Reply reply = upload(BodyPublishers.ofByteArray(new byte[UPLOAD_LIMIT + 1]));

        assertTooLarge(reply.status(), reply.body());
    }

    @Test
    void refusesAnAnnouncedUploadOf200MegabytesWithoutReadingIt() throws Exception {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send(uploadHead("Content-Length: " + 200 * MEGABYTE));

            String answer = connection.readAll();

            assertTooLarge(statusOf(answer), answer);
            assertThat(gateway.service(LinliService.VOLUNTEER).seen()).isEmpty();
        }
    }

    @Test
    void refusesAnEndlessUploadInTheMomentItPassesTheLimit() throws Exception {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send(uploadHead("Transfer-Encoding: chunked"));
            connection.sendChunks(CHUNKS_OF_200_MEGABYTES);

            String answer = connection.readAll();

            assertTooLarge(statusOf(answer), answer);
            assertThat(answer).containsIgnoringCase("connection: close");
            assertThat(connection.bytesSent()).isLessThan(48L * MEGABYTE);
            assertThat(gateway.service(LinliService.VOLUNTEER).seen())
                    .as("an incomplete body is no request")
                    .isEmpty();
        }
    }

    @Test
    void givesTheAnswerToACommonClientThatStreams() {
        Reply reply = upload(BodyPublishers.ofInputStream(() -> new EndlessStream(200L * MEGABYTE)));

        assertTooLarge(reply.status(), reply.body());
    }

    @Test
    void refusesAJsonBodyAboveOneMegabyte() {
        Reply within = post("/api/v1/volunteers", "application/json", new byte[MEGABYTE]);
        Reply above = post("/api/v1/volunteers", "application/json", new byte[MEGABYTE + 1]);

        assertThat(within.status()).isEqualTo(200);
        assertThat(above.status()).isEqualTo(413);
        assertThat(above.json().path("limitMegabytes").asInt()).isEqualTo(1);
    }

    @Test
    void readsNothingButMultipartWhereFilesAreImported() {
        Reply reply = post("/api/v1/rosters", "text/csv", new byte[10]);

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.code()).isEqualTo("request.unsupported-type");
        assertThat(gateway.service(LinliService.VOLUNTEER).seen()).isEmpty();
    }

    @Test
    void givesUpOnABodyThatStopsArriving() throws Exception {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send(uploadHead("Content-Length: 1000000") + "only the beginning");

            String answer = connection.readAll();

            assertThat(statusOf(answer)).isEqualTo(408);
            assertThat(answer).contains("request.body-timeout");
            assertThat(gateway.service(LinliService.VOLUNTEER).seen()).isEmpty();
        }
    }

    @Test
    void keepsTheConnectionAfterRefusingAShortBody() throws Exception {
        try (RawConnection connection = RawConnection.to(gateway)) {
            connection.send("POST /api/v1/volunteers HTTP/1.1\r\nHost: linli\r\nContent-Length: 2\r\n\r\n{}");
            String first = connection.readUntil("}");
            connection.send("GET /api/v1/me HTTP/1.1\r\nHost: linli\r\nConnection: close\r\n\r\n");
            String second = connection.readAll();

            assertThat(statusOf(first)).isEqualTo(401);
            assertThat(first).doesNotContainIgnoringCase("connection: close");
            assertThat(statusOf(second)).isEqualTo(401);
        }
    }

    private static Reply upload(BodyPublisher body) {
        return gateway.send(gateway.request("/api/v1/rosters", Person.districtOfficer())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(body));
    }

    private static Reply post(String path, String type, byte[] body) {
        return gateway.send(gateway.request(path, Person.districtOfficer())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static String uploadHead(String length) {
        return "POST /api/v1/rosters HTTP/1.1\r\nHost: linli\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                + "Authorization: Bearer " + gateway.issuer().token(Person.districtOfficer()) + "\r\n" + length
                + "\r\n\r\n";
    }

    private static int statusOf(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static void assertTooLarge(int status, String body) {
        assertThat(status).isEqualTo(413);
        assertThat(body).contains("request.too-large").contains("20 MB").contains("\"limitBytes\":" + UPLOAD_LIMIT);
    }

    /** Zeros without end, or nearly. */
    private static final class EndlessStream extends InputStream {

        private long left;

        EndlessStream(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(length, left);
            left -= given;
            return given;
        }
    }
}
