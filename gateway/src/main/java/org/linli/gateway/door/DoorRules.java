package org.linli.gateway.door;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Decides which allowance a request has: the first rule that fits its method and path, else the standard. */
@Component
public class DoorRules {

    private final DoorProperties properties;

    DoorRules(DoorProperties properties) {
        this.properties = properties;
    }

    /** How long the service may take once the body has arrived. */
    public Duration timeLimit(ServerHttpRequest request) {
        return allowance(request).timeLimit();
    }

    DoorProperties.Allowance allowance(ServerHttpRequest request) {
        return allowance(request.getMethod(), request.getPath().pathWithinApplication());
    }

    DoorProperties.Allowance allowance(HttpMethod method, PathContainer path) {
        DoorProperties.Rule rule = rule(method, path);
        return rule == null ? properties.standard() : rule.allowance();
    }

    /** The only media type that this address reads, or null when the service decides. */
    @Nullable
    MediaType mediaType(ServerHttpRequest request) {
        DoorProperties.Rule rule = rule(request.getMethod(), request.getPath().pathWithinApplication());
        return rule == null ? null : rule.mediaType();
    }

    private DoorProperties.@Nullable Rule rule(HttpMethod method, PathContainer path) {
        for (DoorProperties.Rule rule : properties.rules()) {
            if (rule.methods().contains(method) && rule.paths().stream().anyMatch(pattern -> pattern.matches(path))) {
                return rule;
            }
        }
        return null;
    }
}
