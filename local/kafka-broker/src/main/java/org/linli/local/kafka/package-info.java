/**
 * The Kafka broker of the embedded default: the real Apache Kafka in KRaft mode, one node, in a plain JVM.
 * Decides the single-node settings, when a data directory is formatted and when it is refused. Data written with
 * {@code acks=all} survives a restart and {@code kill -9} of the process. No Spring, no Docker, no ZooKeeper.
 */
@NullMarked
package org.linli.local.kafka;

import org.jspecify.annotations.NullMarked;
