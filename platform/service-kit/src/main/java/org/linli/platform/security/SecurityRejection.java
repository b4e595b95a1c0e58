package org.linli.platform.security;

import java.util.List;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Refusals of callers who are not known, or known and not allowed. */
public sealed interface SecurityRejection extends Rejection {

    /** No bearer token was sent. */
    record TokenMissing() implements SecurityRejection {
        @Override
        public String code() {
            return "security.token-missing";
        }

        @Override
        public Category category() {
            return Category.UNAUTHENTICATED;
        }
    }

    /** The token was valid once. */
    record TokenExpired() implements SecurityRejection {
        @Override
        public String code() {
            return "security.token-expired";
        }

        @Override
        public Category category() {
            return Category.UNAUTHENTICATED;
        }
    }

    /** The token is not one of the trusted issuer for Linli. */
    record TokenInvalid() implements SecurityRejection {
        @Override
        public String code() {
            return "security.token-invalid";
        }

        @Override
        public Category category() {
            return Category.UNAUTHENTICATED;
        }
    }

    /** The caller has none of the roles that may do this. */
    record RoleMissing(List<String> anyOf) implements SecurityRejection {
        public RoleMissing {
            anyOf = List.copyOf(anyOf);
        }

        @Override
        public String code() {
            return "security.role-missing";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "anyOf", String.join(", ", anyOf), "roles", anyOf.isEmpty() ? List.of("another-role") : anyOf);
        }
    }

    /** The division asked for lies outside the caller's own. */
    record AreaOutOfScope(String area) implements SecurityRejection {
        @Override
        public String code() {
            return "security.area-out-of-scope";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("area", area);
        }
    }
}
