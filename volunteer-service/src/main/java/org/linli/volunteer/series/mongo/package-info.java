/** Keeps series in MongoDB. */
@NullMarked
package org.linli.volunteer.series.mongo;

import org.jspecify.annotations.NullMarked;
