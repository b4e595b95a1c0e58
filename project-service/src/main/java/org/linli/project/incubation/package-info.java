/**
 * Decides how a project grows: from an idea through research and development, the first gate and the stages behind it.
 *
 * <p>Invariants: no project leaves research and development without a linked demand that is really listed (PRJ-01) and a complete
 * package (PRJ-02); the gate opens by two approvals of two persons, neither of them the author (PRJ-03); a refused move changes nothing.
 */
@NullMarked
package org.linli.project.incubation;

import org.jspecify.annotations.NullMarked;
