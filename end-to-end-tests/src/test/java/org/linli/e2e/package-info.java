/** Stories over the gateway, and checks that speak of the whole repository. */
@NullMarked
package org.linli.e2e;

import org.jspecify.annotations.NullMarked;
