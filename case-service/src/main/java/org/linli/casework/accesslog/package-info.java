/**
 * Decides what is put on record of who touched, tried to touch or merely asked for a case, and whether the record is still whole.
 *
 * <p>Entries are only appended; each one's link is computed with a secret key from the entry and the link before, so a changed, removed
 * or inserted entry shows (SEC-04, SEC-07). Changes of a case are chained inside the case's own document, in the same write.
 */
@NullMarked
package org.linli.casework.accesslog;

import org.jspecify.annotations.NullMarked;
