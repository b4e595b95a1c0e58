/** Stores cases and locked identities. */
@NullMarked
package org.linli.casework.casefile.mongo;

import org.jspecify.annotations.NullMarked;
