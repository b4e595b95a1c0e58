package org.linli.gateway.door;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.door.DoorProperties.Allowance;
import org.linli.gateway.door.DoorProperties.Rule;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Decides which allowance a request has: that of the rule that fits its method and path, else the standard. */
@Component
public class DoorRules {

    private static final String STANDARD = "requests";

    private final DoorProperties properties;

    DoorRules(DoorProperties properties) {
        this.properties = properties;
    }

    /** How long the service may take once the body has arrived. */
    public Duration timeLimit(ServerHttpRequest request) {
        return of(request).allowance().timeLimit();
    }

    Applied of(ServerHttpRequest request) {
        return of(request.getMethod(), request.getPath().pathWithinApplication());
    }

    Applied of(HttpMethod method, PathContainer path) {
        for (Map.Entry<String, Rule> entry : properties.rules().entrySet()) {
            Rule rule = entry.getValue();
            if (rule.methods().contains(method) && rule.paths().stream().anyMatch(pattern -> pattern.matches(path))) {
                return new Applied(entry.getKey(), rule.allowance(), rule.mediaType());
            }
        }
        return new Applied(STANDARD, properties.standard(), null);
    }

    /**
     * What holds for one request.
     *
     * @param name under which it is counted and refused
     * @param mediaType the only one that this address reads, or null when the service decides
     */
    record Applied(
            String name, Allowance allowance, @Nullable MediaType mediaType) {}
}
