/**
 * Decides who stands together: teams with their groups, who leads and who belongs to them, and how several teams become one (VOL-29,
 * VOL-36).
 *
 * <p>Invariants: the leader is an adult whom the register calls ACTIVE; a team formed in a community or unit names who guides it; one
 * membership document a person and team, which keeps every spell; a merged team stays readable and points to its heir; hours are counted
 * where they were served and are never moved, an heir counts those of the teams it absorbed.
 */
@NullMarked
package org.linli.volunteer.team;

import org.jspecify.annotations.NullMarked;
