/** Keeps disputes in MongoDB, the file of each sealed as one. */
@NullMarked
package org.linli.matching.dispute.mongo;

import org.jspecify.annotations.NullMarked;
