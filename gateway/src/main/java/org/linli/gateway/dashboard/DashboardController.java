package org.linli.gateway.dashboard;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.door.Correlation;
import org.linli.gateway.signin.SignedIn;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Languages;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Shows the picture of an area inside the caller's own; volunteers have none. */
@RestController
class DashboardController {

    private static final Role[] STAFF =
            Arrays.stream(Role.values()).filter(role -> role != Role.VOLUNTEER).toArray(Role[]::new);

    private final ComposeDashboard composeDashboard;

    DashboardController(ComposeDashboard composeDashboard) {
        this.composeDashboard = composeDashboard;
    }

    @GetMapping("/api/v1/dashboard")
    Mono<Dashboard> dashboard(@RequestParam(required = false) @Nullable String area, ServerWebExchange exchange) {
        SignedIn signedIn = SignedIn.require(exchange);
        Caller caller = signedIn.caller();
        caller.requireRole(STAFF);
        String asked = area == null || area.isEmpty() ? caller.area().prefix() : area;
        if (!AreaScope.isPrefix(asked)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        caller.requireArea(asked);
        String language = Languages.of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE))
                .toLanguageTag();
        return composeDashboard.compose(signedIn, asked, language, Objects.requireNonNull(Correlation.find(exchange)));
    }
}
