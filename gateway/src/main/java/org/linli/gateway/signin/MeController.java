package org.linli.gateway.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Tells the caller how Linli sees them: the console shows what these roles and this area may do. */
@RestController
class MeController {

    private final Areas areas;

    MeController(Areas areas) {
        this.areas = areas;
    }

    @GetMapping("/api/v1/me")
    Me me(ServerWebExchange exchange) {
        Caller caller = SignedIn.require(exchange).caller();
        String area = caller.area().prefix();
        return new Me(
                caller.subject(),
                caller.name(),
                caller.roles().stream().map(Role::code).sorted().toList(),
                area,
                areas.name(area),
                caller.volunteerId());
    }

    record Me(
            String subject,
            String name,
            List<String> roles,
            String area,
            String areaName,
            @Nullable String volunteerId) {}
}
