/** Keeps councils and motions in MongoDB, everything about a child sealed. */
@NullMarked
package org.linli.matching.council.mongo;

import org.jspecify.annotations.NullMarked;
