/** How districts are shared among instances. */
@NullMarked
package org.linli.matching.partition;

import org.jspecify.annotations.NullMarked;
