package org.linli.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import org.linli.gateway.signin.SignedIn;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * One live connection: gets what its caller's area covers, waits in a bounded buffer, and is told to reload when it fell behind.
 *
 * <p>All methods that emit are called under the listener's own lock: Kafka's thread and the beat share it.
 */
final class Listener {

    private final String id;
    private final SignedIn signedIn;
    private final Sinks.Many<ServerSentEvent<Object>> sink;
    private long sequence;
    private boolean behind;
    private boolean pictureChanged;

    Listener(String id, SignedIn signedIn, int buffer) {
        this.id = id;
        this.signedIn = signedIn;
        this.sink = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(buffer));
    }

    Flux<ServerSentEvent<Object>> events() {
        return sink.asFlux();
    }

    String subject() {
        return signedIn.caller().subject();
    }

    /** The first thing a listener hears: it is connected, and — when it was before — has to reload what it missed. */
    synchronized void greet(boolean missedSomething) {
        sink.tryEmitNext(ServerSentEvent.builder()
                .comment("connected")
                .retry(Duration.ofSeconds(3))
                .build());
        if (missedSomething) {
            reload();
        }
    }

    synchronized void tell(LiveChange change) {
        if (!signedIn.caller().covers(change.place())) {
            return;
        }
        pictureChanged = true;
        if (!behind) {
            emit(
                    "change",
                    Map.of("topic", change.topic(), "type", change.type(), "area", change.area(), "at", change.at()));
        }
    }

    synchronized void reload() {
        behind = true;
        catchUp();
    }

    /** What is due now and then: the reload hint once there is room, one summary for many changes, a sign of life. */
    synchronized void beat(boolean signOfLife) {
        catchUp();
        if (pictureChanged && !behind) {
            pictureChanged = false;
            emit("dashboard", Map.of("area", signedIn.caller().area().prefix()));
        }
        if (signOfLife) {
            sink.tryEmitNext(ServerSentEvent.builder().comment("alive").build());
        }
    }

    /** Whether the sign-in behind this connection is over. */
    boolean isOver(Instant now) {
        return !now.isBefore(signedIn.expiresAt()) || signedIn.ended().getAsBoolean();
    }

    synchronized void close() {
        sink.tryEmitComplete();
    }

    private void catchUp() {
        if (behind && sink.tryEmitNext(event("reload", Map.of())).isSuccess()) {
            behind = false;
            pictureChanged = false;
        }
    }

    private void emit(String name, Map<String, Object> data) {
        if (sink.tryEmitNext(event(name, data)).isFailure()) {
            behind = true;
        }
    }

    private ServerSentEvent<Object> event(String name, Map<String, Object> data) {
        sequence++;
        return ServerSentEvent.builder()
                .id(id + "-" + sequence)
                .event(name)
                .data(data)
                .build();
    }
}
