/**
 * What speaks for a demand and for its being met: references to papers kept elsewhere, never the papers themselves.
 *
 * <p>Before the service they speak for the need, from its beginning on for the service; a closed demand takes no more. A reference that holds a
 * phone or identity number is refused, all are sealed at rest, and only those who work with the demand read them.
 */
@NullMarked
package org.linli.matching.evidence;

import org.jspecify.annotations.NullMarked;
