package org.linli.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.linli.platform.problem.RequestRejection;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets the body of a keyed POST be read twice and its answer be kept; bodies over the JSON limit are refused here, before they are read
 * whole.
 */
public final class KeyedRequestFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;
    private final int jsonLimitBytes;

    public KeyedRequestFilter(ProblemWriter problems, int jsonLimitBytes) {
        this.problems = problems;
        this.jsonLimitBytes = jsonLimitBytes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            String type = request.getContentType();
            boolean multipart = type != null && type.startsWith("multipart/");
            boolean body = !multipart && !request.getMethod().equals("GET");
            if (body && request.getContentLengthLong() > jsonLimitBytes) {
                problems.write(new RequestRejection.TooLarge(jsonLimitBytes), request, response);
                return;
            }
            HttpServletRequest readable = request;
            if (body) {
                byte[] bytes = request.getInputStream().readNBytes(jsonLimitBytes + 1);
                if (bytes.length > jsonLimitBytes) {
                    problems.write(new RequestRejection.TooLarge(jsonLimitBytes), request, response);
                    return;
                }
                readable = new RereadableRequest(request, bytes);
            }
            if (request.getHeader(IdempotencyInterceptor.HEADER) == null) {
                chain.doFilter(readable, response);
                return;
            }
            ContentCachingResponseWrapper cached = new ContentCachingResponseWrapper(response);
            try {
                chain.doFilter(readable, cached);
            } finally {
                cached.copyBodyToResponse();
            }
        } catch (AuthenticationServiceException issuerDown) {
            problems.write(new RequestRejection.DependencyUnavailable(), request, response);
        }
    }

    private static final class RereadableRequest extends HttpServletRequestWrapper {

        private final byte[] bytes;

        RereadableRequest(HttpServletRequest request, byte[] bytes) {
            super(request);
            this.bytes = bytes;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new BytesInput(bytes);
        }

        @Override
        public int getContentLength() {
            return bytes.length;
        }
    }

    private static final class BytesInput extends ServletInputStream {

        private final ByteArrayInputStream in;

        BytesInput(byte[] bytes) {
            this.in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return in.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body has been read already");
        }
    }
}
