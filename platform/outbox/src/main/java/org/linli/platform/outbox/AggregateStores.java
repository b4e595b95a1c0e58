package org.linli.platform.outbox;

import java.time.Clock;
import org.linli.platform.time.Ids;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Opens the store of each aggregate of a service. */
public final class AggregateStores {

    private final MongoTemplate mongo;
    private final OutboxRelay relay;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    public AggregateStores(MongoTemplate mongo, OutboxRelay relay, JsonMapper json, Ids ids, Clock clock) {
        this.mongo = mongo;
        this.relay = relay;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** The store of one collection; {@code type} is a record whose {@code @Id} component is called {@code id}. */
    public <D extends Record> AggregateStore<D> of(Class<D> type, String collection) {
        relay.watch(collection);
        return new AggregateStore<>(mongo, relay, json, ids, clock, type, collection);
    }
}
