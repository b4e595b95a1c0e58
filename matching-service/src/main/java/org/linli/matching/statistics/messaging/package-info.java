/** Where the figures come from. */
@NullMarked
package org.linli.matching.statistics.messaging;

import org.jspecify.annotations.NullMarked;
