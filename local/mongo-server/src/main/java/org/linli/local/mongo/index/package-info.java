/**
 * Decides which documents a filter can possibly match. An index may offer too many documents, never too few: whatever it
 * offers is matched again, so that a query gives the same answer with an index and without.
 */
@NullMarked
package org.linli.local.mongo.index;

import org.jspecify.annotations.NullMarked;
