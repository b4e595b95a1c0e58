package org.linli.gateway.netty;

import io.netty.util.ResourceLeakDetector;
import java.time.Duration;
import org.linli.gateway.problem.ProblemReplies;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Bounds what one connection may take: length of line and headers, idle time; and puts the {@link ConnectionDoor} into it. */
@Component
class ServerTuning implements NettyServerCustomizer {

    private static final String LEAKS = "io.netty.leakDetection.level";
    private static final int LONGEST_LINE = 8_192;
    private static final int LARGEST_HEADERS = 16_384;
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final ProblemReplies problems;

    ServerTuning(ProblemReplies problems) {
        // a stack trace of every hundredth buffer, several hundred frames deep here, is for looking for leaks; tests
        // set it higher
        if (System.getProperty(LEAKS) == null) {
            ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
        }
        this.problems = problems;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.httpRequestDecoder(
                        decoder -> decoder.maxInitialLineLength(LONGEST_LINE).maxHeaderSize(LARGEST_HEADERS))
                .idleTimeout(IDLE)
                .doOnChannelInit((observer, channel, remote) -> channel.pipeline()
                        .addBefore(
                                NettyPipeline.HttpTrafficHandler,
                                "linli.connectionDoor",
                                new ConnectionDoor(problems)));
    }
}
