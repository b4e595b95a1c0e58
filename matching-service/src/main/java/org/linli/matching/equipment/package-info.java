/**
 * The venue and the goods of a demand: which ones suit and what is lacking, their booking when an office stands behind the demand, and
 * their return when the demand needs them no more. A resource's own document decides every race; whoever loses gives back what he had
 * taken already.
 */
@NullMarked
package org.linli.matching.equipment;

import org.jspecify.annotations.NullMarked;
