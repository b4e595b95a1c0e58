/**
 * Decides what a request must look like before anything is done for it: its size, its rate, its headers, its address.
 *
 * <p>Invariant: nothing that a client sends is trusted further in; no body is read beyond its limit.
 */
@NullMarked
package org.linli.gateway.door;

import org.jspecify.annotations.NullMarked;
