/** Stations over HTTP. */
@NullMarked
package org.linli.matching.station.web;

import org.jspecify.annotations.NullMarked;
