/**
 * Decides the life of a dispute (MAT-09 … MAT-13): registered with the parties' consent, mediated within a month, climbing the ladder when a
 * level cannot settle it, agreed in writing or orally, performed under watch, or ended with the other ways told.
 *
 * <p>Everything that parties said, and who they are, is one sealed file: its mediators and the officers of the level it stands on read it, and
 * each reading stays on record. Nothing of it is in events, lists or logs (MAT-12). Mediation costs nothing (MAT-09).
 */
@NullMarked
package org.linli.matching.dispute;

import org.jspecify.annotations.NullMarked;
