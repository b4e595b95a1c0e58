/** Hears from volunteer-service which teams there are and who speaks for them. */
@NullMarked
package org.linli.matching.wish.messaging;

import org.jspecify.annotations.NullMarked;
