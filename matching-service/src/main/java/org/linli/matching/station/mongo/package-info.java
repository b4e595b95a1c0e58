/** Stations as documents, found by area, type and last activity. */
@NullMarked
package org.linli.matching.station.mongo;

import org.jspecify.annotations.NullMarked;
