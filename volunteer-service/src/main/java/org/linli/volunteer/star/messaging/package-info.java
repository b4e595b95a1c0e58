/** What stars learn from the ledger: that hours came or went. */
@NullMarked
package org.linli.volunteer.star.messaging;

import org.jspecify.annotations.NullMarked;
