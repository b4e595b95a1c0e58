/** Tests of checks for near-identical demands. */
@NullMarked
package org.linli.matching.demandcheck;

import org.jspecify.annotations.NullMarked;
