package org.linli.gateway.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Languages;
import org.linli.platform.problem.Problem;
import org.linli.platform.problem.ProblemMessages;
import org.linli.platform.problem.Rejection;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal as an RFC 9457 problem in the reader's language, with the path and never the query as its instance. */
@Component
public class ProblemReplies {

    private static final MediaType PROBLEM_JSON = MediaType.parseMediaType(Problem.MEDIA_TYPE);
    private static final String SERVICE = "service";

    private final ProblemMessages messages;
    private final JsonMapper json;

    ProblemReplies(ProblemMessages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** The body alone, for places where there is no exchange yet. */
    public byte[] body(Rejection rejection, String instance, @Nullable String acceptLanguage) {
        return json.writeValueAsBytes(problem(rejection, instance, Languages.of(acceptLanguage)));
    }

    /** Completes the response with the refusal; a response that has begun cannot be changed any more. */
    public Mono<Void> write(Rejection rejection, ServerWebExchange exchange) {
        return Mono.defer(() -> {
            ServerHttpRequest request = exchange.getRequest();
            ServerHttpResponse response = exchange.getResponse();
            String language = request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
            byte[] body = body(rejection, request.getPath().value(), language);
            HttpHeaders headers = response.getHeaders();
            headers.setContentType(PROBLEM_JSON);
            headers.setContentLength(body.length);
            headers.set(HttpHeaders.CONTENT_LANGUAGE, Languages.of(language).toLanguageTag());
            headers.setCacheControl("no-store");
            headers(rejection).forEach(headers::set);
            response.setStatusCode(HttpStatusCode.valueOf(status(rejection)));
            return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
        });
    }

    static int status(Rejection rejection) {
        return rejection instanceof DoorRejection door
                ? door.status()
                : rejection.category().status();
    }

    private static Map<String, String> headers(Rejection rejection) {
        if (rejection instanceof DoorRejection door) {
            return door.headers();
        }
        return status(rejection) == 401 ? Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : Map.of();
    }

    private Problem problem(Rejection rejection, String instance, Locale locale) {
        int status = status(rejection);
        Map<String, Object> details = new LinkedHashMap<>(rejection.details());
        if (details.get(SERVICE) instanceof String service) {
            details.put(
                    "serviceName",
                    messages.find("service.name." + service, Map.of(), locale).orElse(service));
        }
        return new Problem(
                "/docs/problems#" + rejection.code(),
                messages.title(status, locale),
                status,
                rejection.code(),
                messages.find(rejection.code(), details, locale).orElse(rejection.code()),
                instance,
                messages.spoken(details, locale));
    }
}
