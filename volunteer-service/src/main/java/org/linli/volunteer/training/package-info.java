/**
 * Decides what a volunteer may be relied on for: skills he declared, qualifications that a passed course granted until a day (VOL-07,
 * VOL-37), licences that the law asks for, and how a training runs from its planning to its result.
 *
 * <p>Invariants: a skill on the list of those that need a credential counts only with one that is valid that day; one credential a
 * volunteer, kind and term; a longer validity is never shortened by an older course; the status of a training moves only by its table.
 */
@NullMarked
package org.linli.volunteer.training;

import org.jspecify.annotations.NullMarked;
