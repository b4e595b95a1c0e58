/**
 * The register of stations: where a district serves, what each place has and does (MAT-17), when it is open, and which of them stand
 * idle. Its positions feed the network map.
 */
@NullMarked
package org.linli.matching.station;

import org.jspecify.annotations.NullMarked;
