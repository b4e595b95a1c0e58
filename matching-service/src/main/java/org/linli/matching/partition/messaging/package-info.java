/** The topic that gives each instance its areas and wakes it for them. */
@NullMarked
package org.linli.matching.partition.messaging;

import org.jspecify.annotations.NullMarked;
