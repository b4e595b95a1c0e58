/** Keeps anomalies in MongoDB. */
@NullMarked
package org.linli.volunteer.anomaly.mongo;

import org.jspecify.annotations.NullMarked;
