/**
 * Signing in with a browser: the page, and the brake on guessing. Decides when a name has failed too often and for how
 * long it has to wait.
 */
@NullMarked
package org.linli.local.signin.login;

import org.jspecify.annotations.NullMarked;
