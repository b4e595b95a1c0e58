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
import org.linli.contracts.matching.DemandWindowDecidedV1;
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

    private static final KnownDemand.Window ASKED =
            new KnownDemand.Window(Instant.parse("2026-12-13T10:00:00Z"), Instant.parse("2026-12-13T12:00:00Z"));
    private static final KnownDemand.Window DECIDED =
            new KnownDemand.Window(Instant.parse("2026-12-14T10:00:00Z"), Instant.parse("2026-12-14T12:00:00Z"));

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
        assertThat(known())
                .isEqualTo(new KnownDemand(demand, COMMUNITY, "双桥社区AI编程启蒙", "CHILDREN", "MATCHED", true, ASKED, null));
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
        demands.noteListed(demand, COMMUNITY, "t", "CHILDREN", ASKED, new EventPosition(0, 8, NOON.minusSeconds(1)));
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

    @Test
    void followsTheTimeThatWasDecidedForOnceAndTwice() {
        matching.publish(MatchingEvents.listed(demand, COMMUNITY));
        matching.publish(MatchingEvents.changed(demand, COMMUNITY, "VERIFIED", "LISTED"));
        caughtUp();
        assertThat(known().window()).isEqualTo(ASKED);
        String id = UUID.randomUUID().toString();
        DemandWindowDecidedV1 decided = MatchingEvents.decided(demand, COMMUNITY);
        String type = Contracts.type(DemandWindowDecidedV1.class).name();
        String json = JsonMapper.shared().writeValueAsString(decided);
        matching.publish(id, type, demand, json);
        matching.publish(id, type, demand, json);
        matching.publish(MatchingEvents.changed(demand, COMMUNITY, "MATCHING", "MATCHED"));
        caughtUp();
        assertThat(known().window()).isEqualTo(DECIDED);
        assertThat(known().status()).isEqualTo("MATCHED");
        assertThat(known().asked()).isEqualTo(ASKED);
    }

    @Test
    void standsOpenAgainWhenEverybodyLeftOrTheTimePassed() {
        matching.publish(MatchingEvents.listed(demand, COMMUNITY));
        matching.publish(MatchingEvents.decided(demand, COMMUNITY));
        matching.publish(MatchingEvents.changed(demand, COMMUNITY, "MATCHING", "LISTED"));
        caughtUp();
        assertThat(known().window()).isEqualTo(ASKED);
        matching.publish(MatchingEvents.decided(demand, COMMUNITY));
        caughtUp();
        assertThat(known().decided()).isEqualTo(DECIDED);
        matching.publish(MatchingEvents.released(demand, COMMUNITY));
        caughtUp();
        assertThat(known().decided()).isNull();
    }

    @Test
    void takesADecisionThatComesBeforeTheListingOrAfterALaterStatus() {
        demands.noteWindow(demand, COMMUNITY, DECIDED, new EventPosition(0, 5, NOON));
        assertThat(known().window()).isEqualTo(DECIDED);
        assertThat(known().reallyListed()).isTrue();
        demands.noteListed(demand, COMMUNITY, "t", "CHILDREN", ASKED, new EventPosition(0, 3, NOON.minusSeconds(2)));
        assertThat(known().title()).isEqualTo("t");
        assertThat(known().decided()).isEqualTo(DECIDED);

        String late = UUID.randomUUID().toString();
        demands.noteListed(late, COMMUNITY, "t", "CHILDREN", ASKED, new EventPosition(0, 3, NOON.minusSeconds(2)));
        demands.noteStatus(late, COMMUNITY, "CHILDREN", "MATCHED", new EventPosition(0, 9, NOON));
        demands.noteWindow(late, COMMUNITY, DECIDED, new EventPosition(0, 6, NOON.minusSeconds(1)));
        assertThat(demands.find(late).orElseThrow().window()).isEqualTo(DECIDED);
        assertThat(demands.find(late).orElseThrow().status()).isEqualTo("MATCHED");
    }

    @Test
    void keepsTheNewerTimeWhenAnOlderDecisionComesAgain() {
        demands.noteListed(demand, COMMUNITY, "t", "CHILDREN", ASKED, new EventPosition(0, 3, NOON));
        demands.noteWindow(demand, COMMUNITY, DECIDED, new EventPosition(0, 5, NOON.plusSeconds(1)));
        demands.noteWindowOpen(demand, COMMUNITY, new EventPosition(0, 8, NOON.plusSeconds(2)));
        demands.noteWindow(demand, COMMUNITY, DECIDED, new EventPosition(0, 5, NOON.plusSeconds(1)));
        demands.noteWindow(demand, COMMUNITY, DECIDED, new EventPosition(0, 8, NOON.plusSeconds(2)));
        assertThat(known().decided()).isNull();
        demands.noteWindow(demand, COMMUNITY, DECIDED, new EventPosition(0, 9, NOON.plusSeconds(3)));
        assertThat(known().decided()).isEqualTo(DECIDED);
    }
}
