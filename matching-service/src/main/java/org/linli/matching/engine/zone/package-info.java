/**
 * A district planned by several planners, each for a zone: a zone owns the people, venues and needs of its places, and knows of the others only
 * what their messages say. Whoever is booked across a border was handed over by the one who held him; one holder at a time, so nobody is
 * booked twice. Prices and offers travel in rounds of at most {@link org.linli.matching.engine.zone.ZoneLink#MOST_BYTES} a zone.
 */
@NullMarked
package org.linli.matching.engine.zone;

import org.jspecify.annotations.NullMarked;
