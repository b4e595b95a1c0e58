package org.linli.gateway.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the console. An address without a file and without a dot is a page of the console's own router; hashed assets may be kept for
 * ever, everything else is asked for again.
 */
@Configuration(proxyBeanMethods = false)
class ConsolePages {

    private static final String ROOT = "static";
    private static final String ASSETS = "/assets/";
    private static final List<String> NOT_PAGES =
            List.of("/api/", "/public/", "/v3/", "/docs", "/oauth2/", "/login/", "/sign-out", "/actuator");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final @Nullable String indexEtag;

    ConsolePages() {
        Resource index = new ClassPathResource(ROOT + "/index.html");
        this.indexEtag = index.exists() ? etag(index) : null;
    }

    @Bean
    RouterFunction<ServerResponse> consoleRoutes() {
        RequestPredicate page = RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)
                .and(request -> NOT_PAGES.stream().noneMatch(request.path()::startsWith));
        return RouterFunctions.route(page, this::serve);
    }

    private Mono<ServerResponse> serve(ServerRequest request) {
        String path = request.path();
        boolean file = path.lastIndexOf('.') > path.lastIndexOf('/');
        if (!file) {
            return index(request);
        }
        Resource found = new ClassPathResource(ROOT + path);
        if (path.equals("/index.html")) {
            return index(request);
        }
        if (path.contains("..") || !found.isReadable()) {
            return Mono.error(new Rejected(new RequestRejection.NotFound()));
        }
        return ServerResponse.ok()
                .contentType(MediaTypeFactory.getMediaType(found).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(path.startsWith(ASSETS) ? FOR_EVER : CacheControl.noCache())
                .bodyValue(found);
    }

    private Mono<ServerResponse> index(ServerRequest request) {
        if (indexEtag == null) {
            return Mono.error(new Rejected(new RequestRejection.NotFound()));
        }
        Mono<ServerResponse> page = ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .eTag(indexEtag)
                .bodyValue(new ClassPathResource(ROOT + "/index.html"));
        return request.checkNotModified(indexEtag).switchIfEmpty(page);
    }

    private static String etag(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
