/** Keeps the record of exports, and streams the ledger's lines out of MongoDB. */
@NullMarked
package org.linli.volunteer.exchange.mongo;

import org.jspecify.annotations.NullMarked;
