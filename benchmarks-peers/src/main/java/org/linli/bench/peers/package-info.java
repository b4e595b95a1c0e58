/** The peers that the matching solver is measured against: OR-Tools and Timefold, on the instance that the solver gets. */
@NullMarked
package org.linli.bench.peers;

import org.jspecify.annotations.NullMarked;
