/**
 * The sign-in server of the embedded default: OpenID Connect for one demo person per role, on the loopback address only.
 * Decides who the local persons are, what their tokens say and which clients may ask for them. A district in production
 * brings its own issuer; nothing else in Linli knows this module.
 */
@NullMarked
package org.linli.local.signin;

import org.jspecify.annotations.NullMarked;
