/** Proves who may sign in, and what the tokens say. */
@NullMarked
package org.linli.local.signin.token;

import org.jspecify.annotations.NullMarked;
