/** Keeps the log of readings, chained, in MongoDB. */
@NullMarked
package org.linli.matching.disclosure.mongo;

import org.jspecify.annotations.NullMarked;
