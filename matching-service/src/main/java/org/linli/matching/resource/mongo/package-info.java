/** Resources as documents: one per resource with its bookings and pending events, found by area, kind, lapse and demand. */
@NullMarked
package org.linli.matching.resource.mongo;

import org.jspecify.annotations.NullMarked;
