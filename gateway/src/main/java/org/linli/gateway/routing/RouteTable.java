package org.linli.gateway.routing;

import org.linli.gateway.door.DoorRules;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds one route per service from the table in {@link LinliService}. */
@Configuration(proxyBeanMethods = false)
class RouteTable {

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder, Services services, DoorRules rules) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        for (LinliService service : LinliService.values()) {
            routes.route(service.id(), route -> route.path(service.paths().toArray(String[]::new))
                    .filters(filters -> filters.filter(new ServiceGuard(service, services, rules)))
                    .uri(services.address(service)));
        }
        return routes.build();
    }
}
