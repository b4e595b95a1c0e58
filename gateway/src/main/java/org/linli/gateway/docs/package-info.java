/**
 * Shows the API of all five applications and the meaning of every problem code.
 */
@NullMarked
package org.linli.gateway.docs;

import org.jspecify.annotations.NullMarked;
