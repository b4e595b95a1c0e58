/** Tests of venues and goods: what suits, what is lacking, and what a planner is given. */
@NullMarked
package org.linli.matching.equipment;

import org.jspecify.annotations.NullMarked;
