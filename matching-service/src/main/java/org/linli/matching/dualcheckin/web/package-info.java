/** Member cards, units and grid teams over HTTP; who somebody is shows only in a reading that is put on record. */
@NullMarked
package org.linli.matching.dualcheckin.web;

import org.jspecify.annotations.NullMarked;
