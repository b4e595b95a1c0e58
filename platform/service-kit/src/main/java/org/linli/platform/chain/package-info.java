/**
 * Decides how a record that may only be appended to is kept so that a change shows (SEC-04, SEC-07): each entry is linked to the one before it by
 * a keyed hash, and whoever checks goes through it piece by piece.
 */
@NullMarked
package org.linli.platform.chain;

import org.jspecify.annotations.NullMarked;
