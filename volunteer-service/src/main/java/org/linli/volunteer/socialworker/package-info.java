/**
 * Decides who counts as a licensed social worker and until when, who may sit which examination, and what a social worker did in a year
 * (VOL-26, VOL-27).
 *
 * <p>Invariants: a registration holds three years and is renewed only with the hours of continuing education that its grade asks for; one
 * entry a certificate; eligibility is read off one table, at the day of the examination; names and certificate numbers rest encrypted.
 */
@NullMarked
package org.linli.volunteer.socialworker;

import org.jspecify.annotations.NullMarked;
