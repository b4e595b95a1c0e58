package org.linli.gateway.problem;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Refusals that only the door can give; the status and headers complete what the category cannot say. */
public sealed interface DoorRejection extends Rejection {

    /** The HTTP status; a gateway's time limits have no category of their own. */
    default int status() {
        return category().status();
    }

    /** Headers that belong to the refusal. */
    default Map<String, String> headers() {
        return Map.of();
    }

    /** The caller has used up what it may ask for; {@code limit} names the rule. */
    record RateExceeded(String limit, long retryAfterSeconds) implements DoorRejection {
        @Override
        public String code() {
            return "request.rate-exceeded";
        }

        @Override
        public Category category() {
            return Category.TOO_MANY;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("limit", limit, "retryAfterSeconds", retryAfterSeconds);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", Long.toString(retryAfterSeconds));
        }
    }

    /** A service does not answer, or its circuit breaker is open; nothing was sent on. */
    record ServiceUnavailable(String service, long retryAfterSeconds) implements DoorRejection {
        @Override
        public String code() {
            return "service.unavailable";
        }

        @Override
        public Category category() {
            return Category.UNAVAILABLE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("service", service, "retryAfterSeconds", retryAfterSeconds);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", Long.toString(retryAfterSeconds));
        }
    }

    /** The service took the request but did not answer within its time limit; a change may or may not have been made. */
    record ServiceTimeout(String service, long limitMillis) implements DoorRejection {
        @Override
        public String code() {
            return "service.timeout";
        }

        @Override
        public Category category() {
            return Category.UNAVAILABLE;
        }

        @Override
        public int status() {
            return 504;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("service", service, "limitMillis", limitMillis);
        }
    }

    /** The body stopped arriving. */
    record BodyTimeout() implements DoorRejection {
        @Override
        public String code() {
            return "request.body-timeout";
        }

        @Override
        public Category category() {
            return Category.MALFORMED;
        }

        @Override
        public int status() {
            return 408;
        }
    }

    /** A change in a browser session came without the session's CSRF token. */
    record CsrfTokenInvalid() implements DoorRejection {
        @Override
        public String code() {
            return "security.csrf-token-invalid";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** The door holds as many live connections as it can, or as this caller may have. */
    record TooManyListeners() implements DoorRejection {
        @Override
        public String code() {
            return "live.too-many-listeners";
        }

        @Override
        public Category category() {
            return Category.TOO_MANY;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "30");
        }
    }
}
