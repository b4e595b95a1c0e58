/** Proves who may sign in, and what the tokens say. */
@NullMarked
package org.linli.local.signin;

import org.jspecify.annotations.NullMarked;
