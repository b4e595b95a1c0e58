/** What points learn from the ledger of hours. */
@NullMarked
package org.linli.volunteer.points.messaging;

import org.jspecify.annotations.NullMarked;
