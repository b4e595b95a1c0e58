/** Keeps the ledger in MongoDB: one document a line, inserted and never written again. */
@NullMarked
package org.linli.volunteer.hours.mongo;

import org.jspecify.annotations.NullMarked;
