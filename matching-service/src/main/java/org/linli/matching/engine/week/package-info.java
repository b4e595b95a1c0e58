/**
 * The week at once: which needs run, in which window, at which venue and with whom, so that the sum of the utilities is as high as possible and
 * no hard rule is broken; with an upper bound that no plan can pass. Own code over plain arrays: prices found by Lagrangian relaxation, a plan
 * built at these prices, and a large-neighbourhood search that may take people from other needs. It knows no database, no broker and no HTTP.
 */
@NullMarked
package org.linli.matching.engine.week;

import org.jspecify.annotations.NullMarked;
