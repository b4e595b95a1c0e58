/**
 * Judges the matching solver from outside: an own reader of instance folders, an own checker of every hard rule with the exact utility, an own
 * generator, and the reference methods. Nothing here but {@code EngineProcess} and the harnesses beside it may touch the solver's classes.
 */
@NullMarked
package org.linli.bench.matching;

import org.jspecify.annotations.NullMarked;
