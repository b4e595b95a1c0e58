package org.linli.gateway.door;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What the door allows, under {@code linli.gateway.door}: one standard and rules for addresses that need more or bear less.
 *
 * @param standard applies where no rule does
 * @param rules by name; an address should fit one at most
 * @param failures how often one address may fail to sign in before it has to wait
 * @param trackedCallers how many callers' buckets are kept at most
 * @param bodyPause how long a body may pause before the request is given up
 * @param trustedProxies addresses of reverse proxies whose X-Forwarded headers are believed; none by default
 */
@ConfigurationProperties("linli.gateway.door")
record DoorProperties(
        Allowance standard,
        Map<String, Rule> rules,
        Rate failures,
        int trackedCallers,
        Duration bodyPause,
        Set<String> trustedProxies) {

    DoorProperties {
        rules = Map.copyOf(rules);
        trustedProxies = Set.copyOf(trustedProxies);
    }

    /** At most {@code burst} requests at once, refilled evenly to {@code requests} in each {@code period}. */
    record Rate(long requests, Duration period, long burst) {}

    /** What is allowed at an address. */
    record Allowance(DataSize maxBody, Duration timeLimit, Rate rate) {}

    /** An allowance of its own for some addresses; {@code mediaType} is the only one accepted there when set. */
    record Rule(
            List<HttpMethod> methods,
            List<PathPattern> paths,
            Allowance allowance,
            @Nullable MediaType mediaType) {

        Rule {
            methods = List.copyOf(methods);
            paths = List.copyOf(paths);
        }
    }
}
