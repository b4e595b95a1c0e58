/**
 * Decides which rows of an uploaded roster become volunteers, and brings every upload to its end.
 *
 * <p>A row with several faults is refused for the first of: unknown area, out of scope, missing name, identity document, age, phone, duplicate. Area
 * and scope come first because an office is told nothing about people of another's. The upload itself is kept encrypted until the job ends; a
 * batch is written as volunteers, refusals, then progress, all under names computed from roster and row, so that a job that died goes on after
 * its last finished batch and counts nothing twice. The same file for the same division and day is the same job.
 */
@NullMarked
package org.linli.volunteer.roster;

import org.jspecify.annotations.NullMarked;
