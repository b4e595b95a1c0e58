package org.linli.gateway.area;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.gateway.signin.SignedIn;
import org.linli.platform.area.Area;
import org.linli.platform.area.Areas;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Lists the divisions directly below one; the register is public knowledge and open to everybody who is signed in. */
@RestController
class AreasController {

    private final Areas areas;

    AreasController(Areas areas) {
        this.areas = areas;
    }

    @GetMapping("/api/v1/areas")
    ResponseEntity<Divisions> children(
            @RequestParam(required = false) @Nullable String parent, ServerWebExchange exchange) {
        SignedIn signedIn = SignedIn.require(exchange);
        String asked =
                parent == null || parent.isEmpty() ? signedIn.caller().area().prefix() : parent;
        if (!asked.matches("[1-9]\\d{1,11}")) {
            throw new Rejected(new RequestRejection.Invalid("parent", FieldFault.BAD_DIVISION));
        }
        Area found = areas.find(asked).orElseThrow(() -> new Rejected(new RequestRejection.NotFound()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(new Divisions(
                        Division.of(found),
                        areas.children(asked).stream().map(Division::of).toList(),
                        null));
    }

    record Divisions(
            Division parent, List<Division> items, @Nullable String nextCursor) {}

    record Division(
            String code,
            String prefix,
            String name,
            String level,
            @Nullable String parent) {
        static Division of(Area area) {
            return new Division(
                    area.code(),
                    area.prefix(),
                    area.name(),
                    area.level().name().toLowerCase(Locale.ROOT),
                    area.parent());
        }
    }
}
