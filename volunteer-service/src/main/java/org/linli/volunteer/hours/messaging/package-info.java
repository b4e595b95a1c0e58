/** What the ledger learns from days of service: minutes that became effective. */
@NullMarked
package org.linli.volunteer.hours.messaging;

import org.jspecify.annotations.NullMarked;
