/** Requests and reservations as documents. */
@NullMarked
package org.linli.matching.partition.mongo;

import org.jspecify.annotations.NullMarked;
