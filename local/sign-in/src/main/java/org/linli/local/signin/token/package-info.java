/**
 * What tokens say and how they are signed. Decides the claims, the audience, the lifetimes, and that the signing key
 * outlives a restart.
 */
@NullMarked
package org.linli.local.signin.token;

import org.jspecify.annotations.NullMarked;
