/**
 * Decides how a juvenile's case runs from opening to sealing, who may know of it, and what is kept secret how.
 *
 * <p>Invariants: the software records decisions and never makes them (CAS-01); only the active team knows that a case exists (CAS-27);
 * identity and material are readable only with the case's own key, and after sealing with none that the API holds (CAS-26); every
 * change carries its audit entry in the same write.
 */
@NullMarked
package org.linli.casework.casefile;

import org.jspecify.annotations.NullMarked;
