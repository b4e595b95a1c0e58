/** Counts people and activities in the ledger, the register and the list of activities; reads only. */
@NullMarked
package org.linli.volunteer.statistics.mongo;

import org.jspecify.annotations.NullMarked;
