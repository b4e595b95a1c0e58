package org.linli.platform.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.Contracts;
import org.linli.contracts.PublishedEvent;

/** The explicit table from event type to what a consumer does with it. */
public final class EventHandlers {

    record Handler<T extends PublishedEvent>(Class<T> type, Consumer<ReceivedEvent<T>> action) {}

    private final Map<String, Handler<?>> byType;

    private EventHandlers(Map<String, Handler<?>> byType) {
        this.byType = Map.copyOf(byType);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The types this table handles. */
    public Set<String> types() {
        return byType.keySet();
    }

    @Nullable
    Handler<?> find(String type) {
        return byType.get(type);
    }

    /** Collects the table. */
    public static final class Builder {

        private final Map<String, Handler<?>> byType = new LinkedHashMap<>();

        public <T extends PublishedEvent> Builder on(Class<T> event, Consumer<ReceivedEvent<T>> action) {
            byType.put(Contracts.type(event).name(), new Handler<>(event, action));
            return this;
        }

        public EventHandlers build() {
            return new EventHandlers(byType);
        }
    }
}
