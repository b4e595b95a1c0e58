/** Wiring and settings of matching-service. */
@NullMarked
package org.linli.matching.configuration;

import org.jspecify.annotations.NullMarked;
