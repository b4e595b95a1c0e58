/** The service that keeps juvenile cases: its own database, its own keys, and nothing but de-identified counts for the rest of the world. */
@NullMarked
package org.linli.casework;

import org.jspecify.annotations.NullMarked;
