/**
 * Decides what becomes of an error that a volunteer finds in his own hour record: the body must look into it and answer in time, by a corrected
 * version, a revocation or a reasoned no (VOL-20, VOL-35).
 *
 * <p>The answer changes the record first, under the report's number, and closes the report then; if the service dies between the two, the
 * record's own event closes the report.
 */
@NullMarked
package org.linli.volunteer.errorreport;

import org.jspecify.annotations.NullMarked;
