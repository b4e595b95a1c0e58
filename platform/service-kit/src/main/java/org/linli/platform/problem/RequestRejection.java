package org.linli.platform.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refusals that concern the form of a request, whatever the resource. */
public sealed interface RequestRejection extends Rejection {

    /** The body or a parameter cannot be read; {@code where} says which part of it, the fault says why. */
    record Malformed(String where, FieldFault fault) implements RequestRejection {
        @Override
        public String code() {
            return "request.malformed";
        }

        @Override
        public Category category() {
            return Category.MALFORMED;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("where", where, "faults", List.of(new FieldFault.In(where, fault)));
        }
    }

    /** Fields are missing or out of their range; {@code fields} maps each to the code of its fault, {@code faults} says them in words. */
    record Invalid(Map<String, FieldFault> faults) implements RequestRejection {
        public Invalid {
            faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
        }

        public Invalid(String field, FieldFault fault) {
            this(Map.of(field, fault));
        }

        @Override
        public String code() {
            return "request.invalid";
        }

        @Override
        public Category category() {
            return Category.MALFORMED;
        }

        @Override
        public Map<String, Object> details() {
            Map<String, String> codes = new LinkedHashMap<>();
            faults.forEach((field, fault) -> codes.put(field, fault.code()));
            return Map.of(
                    "fields",
                    codes,
                    "faults",
                    faults.entrySet().stream()
                            .map(e -> new FieldFault.In(e.getKey(), e.getValue()))
                            .toList());
        }
    }

    /** No resource with that address, or none that the caller may know of. */
    record NotFound() implements RequestRejection {
        @Override
        public String code() {
            return "resource.not-found";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** The resource has changed since the caller read it. */
    record Stale(long current) implements RequestRejection {
        @Override
        public String code() {
            return "request.stale-etag";
        }

        @Override
        public Category category() {
            return Category.STALE;
        }
    }

    /** A change was asked for without saying of which version. */
    record IfMatchMissing() implements RequestRejection {
        @Override
        public String code() {
            return "request.if-match-missing";
        }

        @Override
        public Category category() {
            return Category.PRECONDITION_REQUIRED;
        }
    }

    /** The If-Match header is not an ETag of ours. */
    record IfMatchMalformed() implements RequestRejection {
        @Override
        public String code() {
            return "request.if-match-malformed";
        }

        @Override
        public Category category() {
            return Category.MALFORMED;
        }
    }

    /** A creating POST came without an Idempotency-Key. */
    record IdempotencyKeyMissing() implements RequestRejection {
        @Override
        public String code() {
            return "request.idempotency-key-missing";
        }

        @Override
        public Category category() {
            return Category.MALFORMED;
        }
    }

    /** The Idempotency-Key is longer than 128 characters or holds others than letters, digits, {@code - _ . :}. */
    record IdempotencyKeyMalformed() implements RequestRejection {
        @Override
        public String code() {
            return "request.idempotency-key-malformed";
        }

        @Override
        public Category category() {
            return Category.MALFORMED;
        }
    }

    /** The same key was used before for a different request. */
    record IdempotencyKeyReused() implements RequestRejection {
        @Override
        public String code() {
            return "request.idempotency-key-reused";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The first request with this key is still running. */
    record InProgress() implements RequestRejection {
        @Override
        public String code() {
            return "request.in-progress";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The body is larger than the limit. */
    record TooLarge(long limitBytes) implements RequestRejection {
        @Override
        public String code() {
            return "request.too-large";
        }

        @Override
        public Category category() {
            return Category.TOO_LARGE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("limitBytes", limitBytes, "limitMegabytes", limitBytes / 1_048_576);
        }
    }

    /** The body has a media type that the endpoint does not read; {@code accepted} are those that it does. */
    record UnsupportedType(List<String> accepted) implements RequestRejection {
        public UnsupportedType {
            accepted = List.copyOf(accepted);
        }

        @Override
        public String code() {
            return "request.unsupported-type";
        }

        @Override
        public Category category() {
            return Category.UNSUPPORTED;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("accepted", accepted);
        }
    }

    /** The caller's Accept header leaves out everything that the endpoint answers with. */
    record NotAcceptable(List<String> offered) implements RequestRejection {
        public NotAcceptable {
            offered = List.copyOf(offered);
        }

        @Override
        public String code() {
            return "request.not-acceptable";
        }

        @Override
        public Category category() {
            return Category.NOT_ACCEPTABLE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("offered", offered);
        }
    }

    /** The method is not offered at that address; {@code allowed} are those that are. */
    record MethodNotAllowed(String method, List<String> allowed) implements RequestRejection {
        public MethodNotAllowed {
            allowed = allowed.stream().sorted().toList();
        }

        @Override
        public String code() {
            return "request.method-not-allowed";
        }

        @Override
        public Category category() {
            return Category.METHOD_NOT_ALLOWED;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("method", method, "allowed", allowed);
        }
    }

    /** A part that the answer depends on does not answer. */
    record DependencyUnavailable() implements RequestRejection {
        @Override
        public String code() {
            return "service.unavailable";
        }

        @Override
        public Category category() {
            return Category.UNAVAILABLE;
        }
    }
}
