/**
 * Decides what happens on a connection before and after there is a request in Spring's sense: unreadable requests get a problem,
 * and a reply that is sent before the body was read reaches the client.
 */
@NullMarked
package org.linli.gateway.netty;

import org.jspecify.annotations.NullMarked;
