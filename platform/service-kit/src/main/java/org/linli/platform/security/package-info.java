/**
 * Who is calling and what they may touch: a verified token becomes a {@link org.linli.platform.security.Caller} with roles and an area
 * scope; every service checks both itself, the gateway is not the only wall (SEC-04, SEC-07).
 */
@NullMarked
package org.linli.platform.security;

import org.jspecify.annotations.NullMarked;
