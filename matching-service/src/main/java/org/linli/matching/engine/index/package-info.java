/**
 * Who can take a seat, answered at once: people as columns in blocks of neighbours with a bitmap slice per half hour, skill,
 * qualification and language, so that the best k for an ask and the counts behind "nobody" cost microseconds in a district of 130,000.
 *
 * <p>One writer, any number of readers: a reader works on a view that never changes. Answers are exact, and equal input gives equal
 * order. It knows no database, no broker and no HTTP.
 */
@NullMarked
package org.linli.matching.engine.index;

import org.jspecify.annotations.NullMarked;
