package org.linli.local.kafka;

import java.util.Map;
import java.util.TreeMap;

/** Decides the settings of a single-node broker that starts fast, stays small and keeps every event. */
final class BrokerSettings {

    static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    static Map<String, String> of(BrokerOptions options, int controllerPort) {
        var node = Integer.toString(DataDirectory.NODE_ID);
        var settings = new TreeMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", node);
        settings.put(
                "listeners",
                "BROKER://" + host(options.bind()) + ":" + options.port() + "," + CONTROLLER + "://127.0.0.1:"
                        + controllerPort);
        settings.put("advertised.listeners", "BROKER://" + host(options.bind()) + ":" + options.port());
        settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("controller.listener.names", CONTROLLER);
        // a static quorum of one: its port may differ at every start, a dynamic one would remember the first
        settings.put("controller.quorum.voters", node + "@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", options.data().toString());

        // one node: every internal topic has one copy
        for (var topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "4");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("num.partitions", "3");

        // nobody reads the broker's JMX beans, of which each connection has dozens
        settings.put("metric.reporters", "");

        // a killed broker is let in again after 3 s instead of 9
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("controlled.shutdown.enable", "true");

        // the topics are the history that read models are rebuilt from: nothing expires by age
        settings.put("log.retention.ms", "-1");
        settings.put("log.segment.bytes", Integer.toString(128 * 1024 * 1024));
        settings.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
        settings.put("offsets.retention.minutes", Integer.toString(60 * 24 * 365));

        // small: two cores and 256 MB of heap serve a district many times over
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        settings.put("log.cleaner.threads", "1");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("metadata.max.idle.interval.ms", "2000");
        return settings;
    }

    private static String host(String bind) {
        return bind.contains(":") ? "[" + bind + "]" : bind;
    }
}
