/** Volunteers' preferences about matching, as documents. */
@NullMarked
package org.linli.matching.online.mongo;

import org.jspecify.annotations.NullMarked;
