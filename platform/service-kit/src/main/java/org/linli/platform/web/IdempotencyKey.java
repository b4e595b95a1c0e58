package org.linli.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The caller's Idempotency-Key bound to the caller and the address, as an argument of {@link Idempotent} methods.
 *
 * <p>A resource created under {@link #deriveId()} cannot be created twice even when the service died between writing the resource and
 * remembering the answer.
 */
public record IdempotencyKey(String scoped) {

    /** The same id for the same key, caller and address. */
    public String deriveId() {
        return UUID.nameUUIDFromBytes(scoped.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
