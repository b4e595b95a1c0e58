/**
 * Answers which divisions lie below a division, so that pages and offices' systems can drill down.
 */
@NullMarked
package org.linli.gateway.area;

import org.jspecify.annotations.NullMarked;
