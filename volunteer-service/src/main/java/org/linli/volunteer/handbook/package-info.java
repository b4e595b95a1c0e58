/**
 * Keeps the handbook: process templates in versions, for the members of teams, and who has read which version.
 *
 * <p>Invariants: a version is never changed, a new one follows it; a receipt names the version that was read and can only be given for one
 * that exists; due is who belongs to a team of the audience and has not read the newest version.
 */
@NullMarked
package org.linli.volunteer.handbook;

import org.jspecify.annotations.NullMarked;
