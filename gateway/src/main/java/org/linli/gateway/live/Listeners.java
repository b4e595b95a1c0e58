package org.linli.gateway.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.configuration.WallClock;
import org.linli.gateway.problem.DoorRejection;
import org.linli.gateway.signin.SignedIn;
import org.linli.platform.problem.Rejected;
import org.linli.platform.time.Ids;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Holds the live connections: how many there may be, what they are told, and when they end. */
@Component
class Listeners implements SmartLifecycle {

    private final LiveProperties properties;
    private final Ids ids;
    private final WallClock clock;
    private final Set<Listener> open = ConcurrentHashMap.newKeySet();
    private final long beatsPerSignOfLife;
    private volatile @Nullable Disposable beat;

    Listeners(LiveProperties properties, Ids ids, WallClock clock, MeterRegistry meters) {
        this.clock = clock;
        this.properties = properties;
        this.ids = ids;
        this.beatsPerSignOfLife = Math.max(1, properties.heartbeat().dividedBy(properties.beat()));
        Gauge.builder("linli.gateway.live.listeners", open, Set::size)
                .description("open live connections")
                .register(meters);
    }

    /** Opens a connection, or refuses when the door or the caller has enough of them. */
    Flux<ServerSentEvent<Object>> listen(SignedIn signedIn, boolean missedSomething) {
        return Flux.defer(() -> {
            Listener listener = new Listener(ids.next(), signedIn, properties.buffer());
            admit(listener);
            listener.greet(missedSomething);
            return listener.events().doFinally(signal -> open.remove(listener));
        });
    }

    void tell(LiveChange change) {
        open.forEach(listener -> listener.tell(change));
    }

    void tellToReload() {
        open.forEach(Listener::reload);
    }

    private synchronized void admit(Listener listener) {
        long own = open.stream()
                .filter(other -> other.subject().equals(listener.subject()))
                .count();
        if (open.size() >= properties.listeners() || own >= properties.listenersPerCaller()) {
            throw new Rejected(new DoorRejection.TooManyListeners());
        }
        open.add(listener);
    }

    private void beat(long number) {
        Instant now = clock.instant();
        boolean signOfLife = number % beatsPerSignOfLife == 0;
        for (Listener listener : open) {
            if (listener.isOver(now)) {
                listener.close();
            } else {
                listener.beat(signOfLife);
            }
        }
    }

    @Override
    public synchronized void start() {
        if (beat == null) {
            beat = Flux.interval(properties.beat(), Schedulers.parallel())
                    .onBackpressureDrop()
                    .subscribe(this::beat);
        }
    }

    /** Before the server waits for open requests to end: these would not end by themselves. */
    @Override
    public synchronized void stop() {
        Disposable running = beat;
        if (running != null) {
            running.dispose();
            beat = null;
        }
        open.forEach(Listener::close);
    }

    @Override
    public boolean isRunning() {
        return beat != null;
    }
}
