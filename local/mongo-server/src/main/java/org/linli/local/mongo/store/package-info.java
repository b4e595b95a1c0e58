/**
 * The databases and collections behind the protocol: mongo-java-server decides what a command means, this package where its
 * documents lie, which of them a query looks at, and what goes to the journal. One thread uses all of it.
 */
@NullMarked
package org.linli.local.mongo.store;

import org.jspecify.annotations.NullMarked;
