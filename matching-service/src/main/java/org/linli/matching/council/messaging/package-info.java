/** Turns an adopted motion into a demand. */
@NullMarked
package org.linli.matching.council.messaging;

import org.jspecify.annotations.NullMarked;
