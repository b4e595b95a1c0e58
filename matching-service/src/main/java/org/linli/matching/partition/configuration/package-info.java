/** Settings and wiring of shared planning. */
@NullMarked
package org.linli.matching.partition.configuration;

import org.jspecify.annotations.NullMarked;
