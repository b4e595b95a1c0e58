/** Carries out what was decided on late entries. */
@NullMarked
package org.linli.volunteer.lateentry.messaging;

import org.jspecify.annotations.NullMarked;
