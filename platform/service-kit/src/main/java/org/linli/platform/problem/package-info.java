/**
 * Refusals that people and programs understand: every expected refusal is a {@link org.linli.platform.problem.Rejection}
 * with a stable code, thrown once as {@link org.linli.platform.problem.Rejected} and answered as an RFC 9457 problem.
 */
@NullMarked
package org.linli.platform.problem;

import org.jspecify.annotations.NullMarked;
