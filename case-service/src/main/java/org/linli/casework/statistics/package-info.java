/**
 * Decides which figures about juvenile cases may be known outside: counts per street and district, never 1 to 4 and never what would let
 * one of those be derived (CAS-02, SEC-11).
 */
@NullMarked
package org.linli.casework.statistics;

import org.jspecify.annotations.NullMarked;
