/**
 * The clocks of MAT-02: which demands are about to be verified or answered too late, which are, and what was told of it. A notice is kept
 * once per clock, stage and due day, so that a late demand stays on record after it was handled.
 */
@NullMarked
package org.linli.matching.demandclock;

import org.jspecify.annotations.NullMarked;
