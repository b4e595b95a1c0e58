/** Stores the access log. */
@NullMarked
package org.linli.casework.accesslog.mongo;

import org.jspecify.annotations.NullMarked;
