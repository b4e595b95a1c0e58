package org.linli.gateway.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.problem.ProblemReplies;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Problem;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RequestRejection;

/**
 * Guards one connection between the HTTP codec and Reactor Netty.
 *
 * <p>A request that cannot be read is answered with a problem. A reply that is complete before the request's body has been read closes
 * the connection — but in two steps: first our side, so that the reply arrives; then, after a short while or a little more data, all of
 * it. Closing at once would reset the connection and take the reply away from the client; reading on would let anybody send for ever.
 *
 * <p>That a client of HTTP/1.1 calls a request its last is this class's own affair: Reactor Netty (1.3.8) is not told, because it never
 * answers such a request when it comes before the one ahead has quite ended. Nothing after it is handed on.
 */
final class ConnectionDoor extends ChannelDuplexHandler {

    /** How much of an unwanted body is still thrown away after the reply. */
    static final int LINGER_BYTES = 1_048_576;

    private static final int SHORT_BODY_BYTES = 65_536;

    static final Duration LINGER = Duration.ofMillis(1_500);

    private final ProblemReplies problems;

    private long requestsBegun;
    private long requestsComplete;
    private boolean bodyIsLong;
    private long repliesBegun;
    private long lastRequest = Long.MAX_VALUE;
    private boolean replyClosesConnection;
    private boolean refused;
    private boolean lingering;
    private long lingeredBytes;

    ConnectionDoor(ProblemReplies problems) {
        this.problems = problems;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (lingering || refused || requestsComplete >= lastRequest) {
            discard(context, message);
            return;
        }
        if (message instanceof HttpRequest request) {
            Rejection unreadable = unreadable(request);
            if (unreadable != null) {
                ReferenceCountUtil.release(message);
                refuse(context, unreadable);
                return;
            }
            requestsBegun++;
            bodyIsLong = isLong(request);
            if (asksToClose(request)) {
                lastRequest = requestsBegun;
                keepTheWishToClose(request.headers());
            }
        }
        if (message instanceof LastHttpContent) {
            requestsComplete++;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse reply && reply.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            repliesBegun++;
            if (repliesBegun == lastRequest || repliesBegun == requestsBegun && isBodyUnread()) {
                replyClosesConnection = true;
                reply.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        }
        ChannelPromise written = promise;
        if (replyClosesConnection && message instanceof LastHttpContent) {
            written = promise.unvoid();
            written.addListener(done -> context.channel().close());
        }
        context.write(message, written);
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        boolean bodyUnread = isBodyUnread() || refused;
        boolean replied = repliesBegun == requestsBegun && repliesBegun > 0 || refused;
        if (lingering || !bodyUnread || !replied || !context.channel().isActive()) {
            context.close(promise);
            return;
        }
        linger(context);
        context.executor().schedule(() -> context.close(promise), LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static boolean asksToClose(HttpRequest request) {
        return request.protocolVersion().isKeepAliveDefault() && !HttpUtil.isKeepAlive(request);
    }

    /** Other names in the header stay: they tell which headers are meant for this connection only. */
    private static void keepTheWishToClose(HttpHeaders headers) {
        List<String> others = headers.getAll(HttpHeaderNames.CONNECTION).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !HttpHeaderValues.CLOSE.contentEqualsIgnoreCase(name))
                .toList();
        headers.remove(HttpHeaderNames.CONNECTION);
        if (!others.isEmpty()) {
            headers.set(HttpHeaderNames.CONNECTION, String.join(", ", others));
        }
    }

    private boolean isBodyUnread() {
        return bodyIsLong && requestsComplete < requestsBegun;
    }

    /** A short body is simply read to its end, which keeps the connection for the next request. */
    private static boolean isLong(HttpRequest request) {
        return HttpUtil.isTransferEncodingChunked(request) || HttpUtil.getContentLength(request, 0L) > SHORT_BODY_BYTES;
    }

    private void linger(ChannelHandlerContext context) {
        lingering = true;
        Channel channel = context.channel();
        context.flush();
        if (channel instanceof DuplexChannel duplex) {
            duplex.shutdownOutput();
        }
        channel.config().setAutoRead(true);
        context.read();
    }

    private void discard(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpContent content) {
            lingeredBytes += content.content().readableBytes();
        }
        ReferenceCountUtil.release(message);
        if (lingeredBytes > LINGER_BYTES || message instanceof LastHttpContent) {
            // enough: the kernel's buffers fill, and the client notices when the connection is closed for good
            context.channel().config().setAutoRead(false);
        }
    }

    private static @Nullable Rejection unreadable(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            Throwable cause = request.decoderResult().cause();
            if (cause instanceof TooLongHttpLineException) {
                return new Unreadable("url", FieldFault.of("url_too_long"), 414);
            }
            return cause instanceof TooLongHttpHeaderException
                    ? new Unreadable("headers", FieldFault.of("headers_too_long"), 431)
                    : new RequestRejection.Malformed("request", FieldFault.of("bad_http"));
        }
        try {
            new URI(request.uri());
            return null;
        } catch (URISyntaxException malformed) {
            return new RequestRejection.Malformed("url", FieldFault.of("bad_url"));
        }
    }

    private void refuse(ChannelHandlerContext context, Rejection rejection) {
        refused = true;
        byte[] body = problems.body(rejection, "/", null);
        int status = rejection instanceof Unreadable tooLong
                ? tooLong.status()
                : rejection.category().status();
        DefaultFullHttpResponse reply = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), Unpooled.wrappedBuffer(body));
        reply.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff");
        context.writeAndFlush(reply)
                .addListener((ChannelFutureListener) done -> done.channel().close());
    }

    /** A request line or header block above what the codec reads. */
    private record Unreadable(String where, FieldFault fault, int status) implements Rejection {
        @Override
        public String code() {
            return "request.malformed";
        }

        @Override
        public Category category() {
            return Category.MALFORMED;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("where", where, "faults", List.of(new FieldFault.In(where, fault)));
        }
    }
}
