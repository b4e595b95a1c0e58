/**
 * Decides how the gateway itself refuses: one RFC 9457 problem per refusal, in Chinese unless English is asked for.
 */
@NullMarked
package org.linli.gateway.problem;

import org.jspecify.annotations.NullMarked;
