/**
 * Serves the web console's files: hashed assets for good, the page itself always fresh.
 */
@NullMarked
package org.linli.gateway.console;

import org.jspecify.annotations.NullMarked;
