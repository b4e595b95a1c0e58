/**
 * Wiring of the sign-in server, and the two things it insists on before it starts: the loopback address and the secrets
 * of this installation.
 */
@NullMarked
package org.linli.local.signin.configuration;

import org.jspecify.annotations.NullMarked;
