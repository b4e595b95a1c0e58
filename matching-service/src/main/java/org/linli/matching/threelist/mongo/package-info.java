/** The lines of the three lists as documents. */
@NullMarked
package org.linli.matching.threelist.mongo;

import org.jspecify.annotations.NullMarked;
