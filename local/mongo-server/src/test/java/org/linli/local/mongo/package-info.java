/** Proves the server with the real driver, with random data, and by killing it. */
@NullMarked
package org.linli.local.mongo;

import org.jspecify.annotations.NullMarked;
