/**
 * Decides whether an identifier is well formed and what it says by itself: citizen id (ID-01), permanent resident card (ID-02),
 * unified social credit code (ID-03), division code (ID-04), volunteer number (ID-05) and mainland phone number.
 *
 * <p>Nothing here looks anything up; a valid identifier may still belong to nobody.
 */
@NullMarked
package org.linli.platform.identifier;

import org.jspecify.annotations.NullMarked;
