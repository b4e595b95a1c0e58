/**
 * Decides which service answers an address, and what the caller gets while that service is slow, broken or away.
 */
@NullMarked
package org.linli.gateway.routing;

import org.jspecify.annotations.NullMarked;
