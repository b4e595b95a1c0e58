package org.linli.casework.accesslog;

import java.time.Instant;

/**
 * One line of the record.
 *
 * @param seq from 1, without gaps inside a chain
 * @param actor the issuer's id of the professional
 * @param action what was done or tried
 * @param target the case, by its internal id
 * @param outcome {@code GRANTED}, {@code DENIED} for somebody who may not know of the case, {@code REFUSED <code>} for a rule, or the
 *     status a change led to
 * @param link what ties the entry to the one before
 */
public record ChainedEntry(
        long seq, Instant at, String actor, String action, String target, String outcome, String link) {}
