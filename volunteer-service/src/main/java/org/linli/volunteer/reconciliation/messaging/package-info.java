/** Writes down which entries were published. */
@NullMarked
package org.linli.volunteer.reconciliation.messaging;

import org.jspecify.annotations.NullMarked;
