/**
 * Decides how records leave for other systems in the national data elements (VOL-22, VOL-22a): which fields, under which names and codes, is told
 * by a mapping file that an operator can replace; which of them may identify a person, by that file, the request and the record together.
 *
 * <p>Every export and every file taken from it is on record before its first line is written.
 */
@NullMarked
package org.linli.volunteer.exchange;

import org.jspecify.annotations.NullMarked;
