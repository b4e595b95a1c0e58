package org.linli.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client for stories: every call is one line, every answer can be looked at. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final Map<String, String> headers;

    private Http(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    public static Http at(int port) {
        return at("http://127.0.0.1:" + port);
    }

    public static Http at(String base) {
        return new Http(base, Map.of());
    }

    /** Speaks as a person; see {@link Tokens#bearer}. */
    public Http as(String person) {
        return with("Authorization", Tokens.bearer(person));
    }

    public Http withToken(String authorizationHeader) {
        return with("Authorization", authorizationHeader);
    }

    public Http in(String language) {
        return with("Accept-Language", language);
    }

    /** Names the version that a change is based on. */
    public Http ifMatch(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    public Http ifMatch(Reply reply) {
        return with("If-Match", reply.header("ETag"));
    }

    public Http key(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    /** A fresh Idempotency-Key. */
    public Http keyed() {
        return key(UUID.randomUUID().toString());
    }

    public Http with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(base, more);
    }

    public Reply get(String path) {
        return send("GET", path, null, null);
    }

    public Reply delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** Posts JSON: a text as it stands, anything else through Jackson. */
    public Reply post(String path, Object body) {
        return send("POST", path, "application/json", json(body));
    }

    public Reply post(String path) {
        return send("POST", path, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** Posts a URL-encoded form. */
    public Reply form(String path, String encoded) {
        return send("POST", path, "application/x-www-form-urlencoded", encoded.getBytes(StandardCharsets.UTF_8));
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, "application/json", json(body));
    }

    /** Posts a file as multipart part {@code file}, with further text parts. */
    public Reply upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        String boundary = "----linli" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            for (Map.Entry<String, String> field : fields.entrySet()) {
                body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                                + "\"\r\n\r\n" + field.getValue() + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(content);
            body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return send("POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static byte[] json(Object body) {
        return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
    }

    private Reply send(String method, String path, @Nullable String contentType, byte @Nullable [] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            return new Reply(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer. */
    public static final class Reply {

        private final HttpResponse<byte[]> response;

        Reply(HttpResponse<byte[]> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        /** The header's first value, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Map<String, java.util.List<String>> headers() {
            return response.headers().map();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public byte[] bytes() {
            return response.body().clone();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The problem's code, or an empty text. */
        public String code() {
            return json().path("code").asString("");
        }

        /** The version in the ETag. */
        public long version() {
            return Long.parseLong(header("ETag").replaceAll("\\D", ""));
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
