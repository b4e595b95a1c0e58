/** Real servers around the gateway: an issuer, programmable services, and the gateway itself on free ports. */
@NullMarked
package org.linli.gateway.testing;

import org.jspecify.annotations.NullMarked;
