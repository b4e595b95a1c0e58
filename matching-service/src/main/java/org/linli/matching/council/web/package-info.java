/** Councils and motions over HTTP; who a child is shows only in a reading that is put on record. */
@NullMarked
package org.linli.matching.council.web;

import org.jspecify.annotations.NullMarked;
