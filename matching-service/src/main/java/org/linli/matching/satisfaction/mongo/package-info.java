/** Keeps surveys, answers, follow-ups and their sums in MongoDB. */
@NullMarked
package org.linli.matching.satisfaction.mongo;

import org.jspecify.annotations.NullMarked;
