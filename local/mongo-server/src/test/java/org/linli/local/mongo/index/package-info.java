/** Proves what an index may skip. */
@NullMarked
package org.linli.local.mongo.index;

import org.jspecify.annotations.NullMarked;
