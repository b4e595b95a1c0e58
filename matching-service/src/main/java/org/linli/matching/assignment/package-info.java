/**
 * One person asked for one seat: proposed by a plan, confirmed by an office, accepted or declined by the volunteer, then followed while
 * he serves. A person's calendar is one document, and a seat is confirmed only after its time was written there, so nobody is in two
 * places at once however many offices confirm at the same moment.
 */
@NullMarked
package org.linli.matching.assignment;

import org.jspecify.annotations.NullMarked;
