/** Tests of the three lists. */
@NullMarked
package org.linli.matching.threelist;

import org.jspecify.annotations.NullMarked;
