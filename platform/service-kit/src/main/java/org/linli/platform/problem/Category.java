package org.linli.platform.problem;

/** Decides the HTTP status of a refusal. */
public enum Category {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    RULE_BROKEN(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    Category(int status) {
        this.status = status;
    }

    /** The HTTP status code of this category. */
    public int status() {
        return status;
    }
}
