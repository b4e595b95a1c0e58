/** Keeps on-site services and sessions in MongoDB, and their sums by division. */
@NullMarked
package org.linli.matching.onsiteservice.mongo;

import org.jspecify.annotations.NullMarked;
