/**
 * Decides who is a volunteer: registration by real name (VOL-01, VOL-02), ages and guardians (VOL-03, VOL-05), one registration a person,
 * and the volunteer's standing until he leaves.
 *
 * <p>Invariants: an identity number belongs to at most one volunteer, found by a keyed hash and never by its text; personal fields rest
 * encrypted, each for its own field of its own record; whoever is under age and has no guardian's consent is not ACTIVE; every change is
 * followed by a snapshot without personal data.
 */
@NullMarked
package org.linli.volunteer.registration;

import org.jspecify.annotations.NullMarked;
