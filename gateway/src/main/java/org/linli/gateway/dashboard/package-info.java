/**
 * Decides what the district picture shows when some of its parts are late or missing.
 *
 * <p>Invariant: a stale value is only ever shown to callers with the same scope, roles and language as the one it was fetched for.
 */
@NullMarked
package org.linli.gateway.dashboard;

import org.jspecify.annotations.NullMarked;
