/**
 * Decides who sees personal data unmasked (SEC-04, SEC-07): role and area allow it, a purpose is told, a minor's data needs a manager's approval
 * before, and the access stands in an append-only, chained log before anything is answered.
 */
@NullMarked
package org.linli.volunteer.disclosure;

import org.jspecify.annotations.NullMarked;
