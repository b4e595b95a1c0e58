/** Agreements as documents. */
@NullMarked
package org.linli.matching.jointbuilding.mongo;

import org.jspecify.annotations.NullMarked;
