/** Evidence as documents, references sealed. */
@NullMarked
package org.linli.matching.evidence.mongo;

import org.jspecify.annotations.NullMarked;
