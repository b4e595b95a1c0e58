package org.linli.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.CallerArgumentResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Makes {@link Idempotent} methods answer a repeated request with the first answer. */
public final class IdempotencyInterceptor implements HandlerInterceptor {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    static final String KEY_ATTRIBUTE = IdempotencyKey.class.getName();

    private static final String CLAIMED = IdempotencyInterceptor.class.getName() + ".claimed";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private final IdempotencyRecords records;

    public IdempotencyInterceptor(IdempotencyRecords records) {
        this.records = records;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(Idempotent.class)) {
            return true;
        }
        String key = request.getHeader(HEADER);
        if (key == null || key.isBlank()) {
            throw new Rejected(new RequestRejection.IdempotencyKeyMissing());
        }
        if (!KEY.matcher(key).matches()) {
            throw new Rejected(new RequestRejection.IdempotencyKeyMalformed());
        }
        String scoped = CallerArgumentResolver.current().subject() + " " + request.getMethod() + " "
                + request.getRequestURI() + " " + key;
        String id = HexFormat.of().formatHex(sha256().digest(scoped.getBytes(StandardCharsets.UTF_8)));
        return switch (records.claim(id, digest(request))) {
            case IdempotencyRecords.Claim.First first -> {
                request.setAttribute(CLAIMED, id);
                request.setAttribute(KEY_ATTRIBUTE, new IdempotencyKey(scoped));
                yield true;
            }
            case IdempotencyRecords.Claim.Answered answered -> {
                replay(answered.answer(), response);
                yield false;
            }
            case IdempotencyRecords.Claim.Reused reused ->
                throw new Rejected(new RequestRejection.IdempotencyKeyReused());
            case IdempotencyRecords.Claim.Running running -> throw new Rejected(new RequestRejection.InProgress());
        };
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        if (!(request.getAttribute(CLAIMED) instanceof String id)) {
            return;
        }
        ContentCachingResponseWrapper cached =
                WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        int status = response.getStatus();
        if (e != null || cached == null || status < 200 || status >= 300) {
            records.release(id);
            return;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE}) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        if (response.getContentType() != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, response.getContentType());
        }
        records.done(
                id,
                new IdempotencyRecords.Answer(
                        status, headers, new String(cached.getContentAsByteArray(), StandardCharsets.UTF_8)));
    }

    private static void replay(IdempotencyRecords.Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = sha256();
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            for (Part part : request.getParts()) {
                digest.update(part.getName().getBytes(StandardCharsets.UTF_8));
                update(digest, part.getInputStream());
            }
        } else {
            update(digest, request.getInputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, InputStream in) throws IOException {
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
