package org.linli.gateway.problem;

import java.util.List;
import java.util.Objects;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.ExpectedValue;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.SecurityRejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/** Decides which refusal a fault becomes; what nobody foresaw is a recorded internal fault whose reason stays inside. */
@Component
@Order(-2)
class GatewayErrors implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayErrors.class);

    private final ProblemReplies problems;

    GatewayErrors(ProblemReplies problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable fault) {
        if (exchange.getResponse().isCommitted() || clientHasGone(fault)) {
            return Mono.error(fault);
        }
        Rejection rejection = rejection(fault);
        if (ProblemReplies.status(rejection) == 500) {
            LOG.atError()
                    .addKeyValue("method", exchange.getRequest().getMethod())
                    .addKeyValue("path", exchange.getRequest().getPath().value())
                    .setCause(fault)
                    .log("unforeseen fault");
        }
        exchange.getResponse().getHeaders().clear();
        return problems.write(rejection, exchange);
    }

    static Rejection rejection(Throwable fault) {
        return switch (fault) {
            case Rejected rejected -> rejected.rejection();
            case AuthenticationServiceException unreachable -> new DoorRejection.ServiceUnavailable("sign-in", 5);
            case AuthenticationException missing -> new SecurityRejection.TokenMissing();
            case AccessDeniedException denied -> new SecurityRejection.RoleMissing(List.of());
            case MethodNotAllowedException wrong ->
                new RequestRejection.MethodNotAllowed(
                        wrong.getHttpMethod(),
                        wrong.getSupportedMethods().stream()
                                .map(HttpMethod::name)
                                .toList());
            case UnsupportedMediaTypeStatusException wrong ->
                new RequestRejection.UnsupportedType(names(wrong.getSupportedMediaTypes()));
            case NotAcceptableStatusException wrong ->
                new RequestRejection.NotAcceptable(names(wrong.getSupportedMediaTypes()));
            case MissingRequestValueException missing ->
                new RequestRejection.Invalid(missing.getName(), FieldFault.REQUIRED);
            case ServerWebInputException wrong when wrong.getMethodParameter() != null -> wrongValue(wrong);
            case ResponseStatusException status -> rejection(status.getStatusCode());
            default -> new InternalFault();
        };
    }

    private static Rejection rejection(HttpStatusCode status) {
        if (status.value() == 404) {
            return new RequestRejection.NotFound();
        }
        return status.is4xxClientError()
                ? new RequestRejection.Malformed("request", FieldFault.of("bad_request"))
                : new InternalFault();
    }

    private static Rejection wrongValue(ServerWebInputException wrong) {
        MethodParameter parameter = Objects.requireNonNull(wrong.getMethodParameter());
        String name = Objects.requireNonNullElse(parameter.getParameterName(), "request");
        return new RequestRejection.Malformed(name, ExpectedValue.of(parameter.getParameterType()));
    }

    private static List<String> names(List<MediaType> types) {
        return types.stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .distinct()
                .toList();
    }

    private static boolean clientHasGone(Throwable fault) {
        return AbortedException.isConnectionReset(fault);
    }

    /** The caller learns that it was our fault and that it is recorded, nothing else. */
    private record InternalFault() implements Rejection {
        @Override
        public String code() {
            return "internal.fault";
        }

        @Override
        public Category category() {
            return Category.INTERNAL;
        }
    }
}
