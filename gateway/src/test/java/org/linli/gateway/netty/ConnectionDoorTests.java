package org.linli.gateway.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.gateway.problem.TestReplies;

class ConnectionDoorTests {

    private final EmbeddedChannel channel = new EmbeddedChannel(new ConnectionDoor(TestReplies.replies()));

    @Test
    void handsOnNothingAfterTheLastRequest() {
        HttpRequest first = request("/first");
        HttpRequest last = request("/last");
        last.headers().set(HttpHeaderNames.CONNECTION, "close");

        channel.writeInbound(first, LastHttpContent.EMPTY_LAST_CONTENT, last, LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeInbound(request("/late"), LastHttpContent.EMPTY_LAST_CONTENT);

        assertThat(channel.inboundMessages())
                .containsExactly(first, LastHttpContent.EMPTY_LAST_CONTENT, last, LastHttpContent.EMPTY_LAST_CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"close,", "CLOSE,", "'close, X-Once',X-Once", "'X-Once , Close,X-Twice','X-Once, X-Twice'"})
    void keepsTheWishToCloseToItself(String sent, String handedOn) {
        HttpRequest request = request("/");
        request.headers().set(HttpHeaderNames.CONNECTION, sent);

        channel.writeInbound(request);

        HttpRequest read = channel.readInbound();
        assertThat(read.headers().get(HttpHeaderNames.CONNECTION)).isEqualTo(handedOn);
    }

    @Test
    void leavesOtherWishesAlone() {
        HttpRequest request = request("/");
        request.headers().set(HttpHeaderNames.CONNECTION, "X-Once,keep-alive");

        channel.writeInbound(request);

        HttpRequest read = channel.readInbound();
        assertThat(read.headers().get(HttpHeaderNames.CONNECTION)).isEqualTo("X-Once,keep-alive");
    }

    private static HttpRequest request(String path) {
        return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path);
    }
}
