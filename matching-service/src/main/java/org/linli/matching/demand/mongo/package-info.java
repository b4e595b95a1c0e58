/** Demands as documents: one per demand, with its pending events, found by area, status and time. */
@NullMarked
package org.linli.matching.demand.mongo;

import org.jspecify.annotations.NullMarked;
