/**
 * Changes and their events in one document write, published at least once and in order per aggregate; consumed with no double effect.
 *
 * <p>Pending events live inside the aggregate's own document ({@code _out}) beside its version ({@code _v}), so that the change and its
 * events are atomic on a stand-alone server, a replica set, a sharded cluster and the embedded server alike. The relay claims a document
 * by compare-and-set with a lease, publishes with {@code acks=all}, and only then removes what the broker has acknowledged.
 */
@NullMarked
package org.linli.platform.outbox;

import org.jspecify.annotations.NullMarked;
