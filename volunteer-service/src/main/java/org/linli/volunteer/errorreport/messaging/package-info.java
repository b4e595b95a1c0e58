/** Closes reports whose record was changed. */
@NullMarked
package org.linli.volunteer.errorreport.messaging;

import org.jspecify.annotations.NullMarked;
