package org.linli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.project.ProjectStory.COMMUNITY;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.Contracts;
import org.linli.contracts.matching.DemandListedV1;
import org.linli.project.demandlist.DemandList;
import org.linli.project.demandlist.EventPosition;
import org.linli.project.demandlist.KnownDemand;
import org.linli.testkit.ComponentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What events of matching-service do to the demand list: once, twice, late, early, with more than is known. */
@ComponentTest
class DemandListIT {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @Autowired
    @Qualifier("eventTemplate")
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    DemandList demands;

    MatchingEvents matching;
    String demand;

    @BeforeEach
    void begin() {
        matching = new MatchingEvents(kafka);
        demand = UUID.randomUUID().toString();
    }

    private KnownDemand known() {
        return demands.find(demand).orElseThrow();
    }

    /** Everything published so far has been taken in. */
    private void caughtUp() {
        String marker = UUID.randomUUID().toString();
        matching.publish(MatchingEvents.listed(marker, COMMUNITY));
        await().until(() -> demands.find(marker).isPresent());
    }

    @Test
    void learnsAListedDemandAndItsLaterStatus() {
        matching.publish(MatchingEvents.listed(demand, COMMUNITY));
        matching.publish(MatchingEvents.changed(demand, COMMUNITY, "LISTED", "MATCHED"));
        caughtUp();
        assertThat(known()).isEqualTo(new KnownDemand(demand, COMMUNITY, "双桥社区AI编程启蒙", "CHILDREN", "MATCHED", true));
    }

    @Test
    void ignoresADuplicate() {
        String id = UUID.randomUUID().toString();
        DemandListedV1 listed = MatchingEvents.listed(demand, COMMUNITY);
        String type = Contracts.type(DemandListedV1.class).name();
        String json = JsonMapper.shared().writeValueAsString(listed);
        matching.publish(id, type, demand, json);
        matching.publish(id, type, demand, json);
        caughtUp();
        assertThat(known().status()).isEqualTo("LISTED");
    }

    @Test
    void keepsWhatIsNewerWhenAnOlderEventComesAgain() {
        demands.noteStatus(demand, COMMUNITY, "CHILDREN", "EXPIRED", new EventPosition(0, 9, NOON));
        demands.noteListed(demand, COMMUNITY, "t", "CHILDREN", new EventPosition(0, 8, NOON.minusSeconds(1)));
        demands.noteStatus(demand, COMMUNITY, "CHILDREN", "LISTED", new EventPosition(0, 9, NOON));
        assertThat(known().status()).isEqualTo("EXPIRED");
        demands.noteStatus(demand, COMMUNITY, "CHILDREN", "LISTED", new EventPosition(0, 10, NOON));
        assertThat(known().status()).isEqualTo("LISTED");
    }

    @Test
    void goesByTimeAfterTheTopicWasRepartitioned() {
        demands.noteStatus(demand, COMMUNITY, "CHILDREN", "MATCHED", new EventPosition(0, 500, NOON));
        demands.noteStatus(demand, COMMUNITY, "CHILDREN", "LISTED", new EventPosition(2, 3, NOON.minusSeconds(1)));
        assertThat(known().status()).isEqualTo("MATCHED");
        demands.noteStatus(demand, COMMUNITY, "CHILDREN", "DONE", new EventPosition(2, 4, NOON.plusSeconds(1)));
        assertThat(known().status()).isEqualTo("DONE");
    }

    @Test
    void takesAStatusThatComesBeforeTheListing() {
        matching.publish(MatchingEvents.changed(demand, COMMUNITY, "SUBMITTED", "VERIFIED"));
        caughtUp();
        assertThat(known().reallyListed()).isFalse();
        matching.publish(MatchingEvents.listed(demand, COMMUNITY));
        caughtUp();
        assertThat(known().reallyListed()).isTrue();
    }

    @Test
    void passesOverUnknownTypesUnknownFieldsAndBrokenRecords() {
        matching.publish(UUID.randomUUID().toString(), "linli.matching.demand.painted.v1", demand, "{}");
        matching.publish(
                UUID.randomUUID().toString(),
                "linli.matching.demand.status-changed.v1",
                demand,
                "{\"demandId\":\"" + demand + "\",\"area\":\"" + COMMUNITY
                        + "\",\"demandClass\":\"OTHER\",\"from\":\"VERIFIED\",\"to\":\"LISTED\",\"mood\":\"good\"}");
        matching.publish(UUID.randomUUID().toString(), "linli.matching.demand.listed.v1", demand, "not json");
        caughtUp();
        assertThat(known().reallyListed()).isTrue();
    }
}
