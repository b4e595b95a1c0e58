/** Wiring that several features share: the order of the door's filters and the time that tokens expire by. */
@NullMarked
package org.linli.gateway.configuration;

import org.jspecify.annotations.NullMarked;
