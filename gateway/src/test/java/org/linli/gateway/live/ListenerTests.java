package org.linli.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.linli.gateway.signin.SignedIn;
import org.linli.platform.area.AreaScope;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.reactivestreams.Subscription;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.BaseSubscriber;

class ListenerTests {

    private static final Instant EXPIRY = Instant.parse("2026-11-01T08:00:00Z");

    @Test
    void tellsASlowReaderToReloadInsteadOfKeepingEverythingForIt() {
        Listener listener = listener(() -> false);
        SlowReader reader = new SlowReader();
        listener.events().subscribe(reader);

        for (int i = 0; i < 50; i++) {
            listener.tell(change());
        }
        reader.request(100);
        listener.beat(false);

        assertThat(reader.names).hasSizeLessThanOrEqualTo(6).last().isEqualTo("reload");
        listener.tell(change());
        listener.beat(false);
        assertThat(reader.names).endsWith("reload", "change", "dashboard");
    }

    @Test
    void sumsManyChangesUpInOneSummaryPerBeat() {
        Listener listener = listener(() -> false);
        SlowReader reader = new SlowReader();
        listener.events().subscribe(reader);
        reader.request(100);

        listener.tell(change());
        listener.tell(change());
        listener.beat(false);
        listener.beat(false);

        assertThat(reader.names).containsExactly("change", "change", "dashboard");
    }

    @Test
    void givesEachEventAnIdOfItsOwn() {
        Listener listener = listener(() -> false);
        SlowReader reader = new SlowReader();
        listener.events().subscribe(reader);
        reader.request(100);

        listener.tell(change());
        listener.tell(change());

        assertThat(reader.ids).containsExactly("listener-1", "listener-2");
    }

    @Test
    void isOverFromTheMomentTheTokenExpires() {
        Listener listener = listener(() -> false);

        assertThat(listener.isOver(EXPIRY.minusMillis(1))).isFalse();
        assertThat(listener.isOver(EXPIRY)).isTrue();
    }

    @Test
    void isOverWhenTheSessionHasEnded() {
        AtomicBoolean ended = new AtomicBoolean();
        Listener listener = listener(ended::get);

        assertThat(listener.isOver(EXPIRY.minusSeconds(60))).isFalse();
        ended.set(true);
        assertThat(listener.isOver(EXPIRY.minusSeconds(60))).isTrue();
    }

    private static Listener listener(BooleanSupplier ended) {
        Caller caller = new Caller("officer", "officer", Set.of(Role.STREET_OFFICER), new AreaScope("330411002"), null);
        return new Listener("listener", new SignedIn(caller, "token", EXPIRY, ended), 4);
    }

    private static LiveChange change() {
        return LiveChange.of("linli.volunteer.events.v1", "t", "330411002001", EXPIRY, EXPIRY)
                .orElseThrow();
    }

    private static final class SlowReader extends BaseSubscriber<ServerSentEvent<Object>> {

        private final List<String> names = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            // asks for nothing until the test does
        }

        @Override
        protected void hookOnNext(ServerSentEvent<Object> event) {
            names.add(Objects.requireNonNullElse(event.event(), "comment"));
            ids.add(Objects.requireNonNullElse(event.id(), ""));
        }
    }
}
