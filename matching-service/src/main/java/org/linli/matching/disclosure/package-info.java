/**
 * Decides what stands on record before somebody reads what people said or who they are (SEC-04, SEC-07): who, when, what, of which place. The
 * log is appended to and chained; what is about to be answered waits for its entry.
 */
@NullMarked
package org.linli.matching.disclosure;

import org.jspecify.annotations.NullMarked;
