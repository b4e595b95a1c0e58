package org.linli.platform.outbox;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Shows an operator what is pending (GET) and lets blocked events be tried again (POST). */
@Endpoint(id = "outbox")
public final class OutboxEndpoint {

    private final OutboxRelay relay;

    OutboxEndpoint(OutboxRelay relay) {
        this.relay = relay;
    }

    @ReadOperation
    public OutboxState state() {
        return relay.state();
    }

    @WriteOperation
    public Map<String, Long> unblock() {
        return Map.of("unblocked", relay.unblock());
    }
}
