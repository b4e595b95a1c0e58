/**
 * Decides whether service that nobody checked in may count after all (VOL-15): a request with reason and papers, two approvers besides the
 * requester, and what follows from one that was false: its minutes are taken back, it is published, and the volunteer loses the right for a
 * year and until he has served a hundred further hours.
 *
 * <p>Approved requests enter the volunteer's day of service by their own event, in the order of the volunteer's events; once a request, whatever
 * is heard how often.
 */
@NullMarked
package org.linli.volunteer.lateentry;

import org.jspecify.annotations.NullMarked;
