/**
 * Decides who the caller is: a bearer token of the trusted issuer, or a browser session whose token is relayed and refreshed.
 *
 * <p>Invariant: a request carries one identity. With an Authorization header the session is not looked at; without one a change
 * needs the session's CSRF token.
 */
@NullMarked
package org.linli.gateway.signin;

import org.jspecify.annotations.NullMarked;
