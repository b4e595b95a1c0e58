/** Tests of stations. */
@NullMarked
package org.linli.matching.station;

import org.jspecify.annotations.NullMarked;
