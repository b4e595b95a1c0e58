/** What the register learns from events: minutes that entered the ledger. */
@NullMarked
package org.linli.volunteer.registration.messaging;

import org.jspecify.annotations.NullMarked;
