/** Keeps points in MongoDB: ledger lines are inserted and never written again, catalogue items are aggregates. */
@NullMarked
package org.linli.volunteer.points.mongo;

import org.jspecify.annotations.NullMarked;
