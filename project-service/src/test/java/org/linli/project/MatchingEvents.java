package org.linli.project;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.linli.contracts.Contracts;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;
import org.linli.contracts.matching.DemandEquipmentChangedV1;
import org.linli.contracts.matching.DemandListedV1;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.contracts.matching.DemandWindowDecidedV1;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Plays matching-service: puts its events on the topic as that service does. */
public final class MatchingEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaTemplate<String, byte[]> kafka;

    public MatchingEvents(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    public static DemandListedV1 listed(String demandId, String area) {
        Instant start = Instant.parse("2026-12-13T10:00:00Z");
        return new DemandListedV1(
                demandId,
                area,
                "双桥社区AI编程启蒙",
                "CHILDREN",
                "SKILL",
                "NORMAL",
                "青少年",
                start,
                start.plusSeconds(7_200),
                2,
                1);
    }

    public static DemandStatusChangedV1 changed(String demandId, String area, String from, String to) {
        return new DemandStatusChangedV1(demandId, area, "CHILDREN", from, to);
    }

    /** Its second time was decided for, a day after the one wanted most. */
    public static DemandWindowDecidedV1 decided(String demandId, String area) {
        Instant start = Instant.parse("2026-12-14T10:00:00Z");
        return new DemandWindowDecidedV1(demandId, area, "CHILDREN", 1, start, start.plusSeconds(7_200));
    }

    /** Its time passed without people, and it gives back what was booked. */
    public static DemandEquipmentChangedV1 released(String demandId, String area) {
        return new DemandEquipmentChangedV1(demandId, area, "CHILDREN", "RELEASED", null, null, null, null);
    }

    public void publish(PublishedEvent event) {
        publish(
                UUID.randomUUID().toString(),
                Contracts.type(event.getClass()).name(),
                event.subject(),
                JSON.writeValueAsString(event));
    }

    public void publish(String id, String type, String key, String json) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.MATCHING_EVENTS, key, json.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_id", id);
        header(record, "ce_type", type);
        header(record, "ce_time", Instant.now().toString());
        kafka.send(record).join();
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
