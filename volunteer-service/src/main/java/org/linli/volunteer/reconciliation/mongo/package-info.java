/** Keeps results, and the journal of published entries, in MongoDB. */
@NullMarked
package org.linli.volunteer.reconciliation.mongo;

import org.jspecify.annotations.NullMarked;
