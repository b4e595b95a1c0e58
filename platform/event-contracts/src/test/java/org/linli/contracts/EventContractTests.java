package org.linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files are renewed by {@code ./mvnw -pl platform/event-contracts test -Dlinli.regenerate=true}; a change in them is a change of contract. */
class EventContractTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path DOCS = Path.of("../../docs/api");

    static List<PublishedEvent> samples() {
        return ContractSamples.all();
    }

    @Test
    void pinsEveryWireName() {
        assertThat(Contracts.ALL.stream().map(event -> Contracts.type(event).name()))
                .containsExactly(
                        "linli.volunteer.volunteer.registered.v1",
                        "linli.volunteer.volunteer.status-changed.v1",
                        "linli.volunteer.roster.imported.v1",
                        "linli.volunteer.vetting.changed.v1",
                        "linli.volunteer.credential.changed.v1",
                        "linli.volunteer.training.passed.v1",
                        "linli.volunteer.team.formed.v1",
                        "linli.volunteer.team.status-changed.v1",
                        "linli.volunteer.team.membership-changed.v1",
                        "linli.volunteer.social-worker.changed.v1",
                        "linli.volunteer.activity.published.v1",
                        "linli.volunteer.activity.status-changed.v1",
                        "linli.volunteer.sign-up.accepted.v1",
                        "linli.volunteer.sign-up.cancelled.v1",
                        "linli.volunteer.sign-up.no-show-marked.v1",
                        "linli.volunteer.service.checked-in.v1",
                        "linli.volunteer.service.checked-out.v1",
                        "linli.volunteer.hours.recorded.v1",
                        "linli.volunteer.hours.corrected.v1",
                        "linli.volunteer.hours.revoked.v1",
                        "linli.volunteer.late-entry.status-changed.v1",
                        "linli.volunteer.error-report.status-changed.v1",
                        "linli.volunteer.anomaly.status-changed.v1",
                        "linli.volunteer.inspection.published.v1",
                        "linli.volunteer.complaint.received.v1",
                        "linli.volunteer.complaint.status-changed.v1",
                        "linli.volunteer.recording.clock-changed.v1",
                        "linli.volunteer.yearly-report.frozen.v1",
                        "linli.volunteer.data.exported.v1",
                        "linli.volunteer.certificate.issued.v1",
                        "linli.volunteer.certificate.revoked.v1",
                        "linli.volunteer.points.redeemed.v1",
                        "linli.volunteer.star.granted.v1",
                        "linli.volunteer.star.review-opened.v1",
                        "linli.volunteer.volunteer.snapshot.v1",
                        "linli.project.project.started.v1",
                        "linli.project.project.stage-changed.v1",
                        "linli.matching.demand.submitted.v1",
                        "linli.matching.demand.listed.v1",
                        "linli.matching.demand.status-changed.v1",
                        "linli.matching.demand.completed.v1",
                        "linli.matching.plan.computed.v1",
                        "linli.matching.assignment.confirmed.v1",
                        "linli.matching.assignment.accepted.v1",
                        "linli.matching.assignment.released.v1",
                        "linli.matching.resource.status-changed.v1",
                        "linli.matching.resource.booking-changed.v1",
                        "linli.matching.station.changed.v1",
                        "linli.matching.station.activity-recorded.v1",
                        "linli.matching.station.idle.v1",
                        "linli.matching.demand.clock.v1",
                        "linli.matching.referral.status-changed.v1",
                        "linli.matching.demand.project-linked.v1",
                        "linli.matching.department-report.frozen.v1",
                        "linli.matching.partner.status-changed.v1",
                        "linli.matching.joint-building.changed.v1",
                        "linli.matching.wish.published.v1",
                        "linli.matching.wish.status-changed.v1",
                        "linli.matching.wish.fulfilled.v1",
                        "linli.matching.dispute.registered.v1",
                        "linli.matching.dispute.status-changed.v1",
                        "linli.matching.dispute.settled.v1",
                        "linli.matching.deadline.near.v1",
                        "linli.matching.plan.commit-status-changed.v1",
                        "linli.matching.survey.answered.v1",
                        "linli.matching.follow-up.status-changed.v1",
                        "linli.matching.party-member.status-changed.v1",
                        "linli.matching.party-member.reminder-due.v1",
                        "linli.matching.party-member.contributed.v1",
                        "linli.matching.party-unit.changed.v1",
                        "linli.matching.grid-team.changed.v1",
                        "linli.matching.joint-action.status-changed.v1",
                        "linli.matching.joint-action.stated.v1",
                        "linli.matching.council.formed.v1",
                        "linli.matching.council-motion.status-changed.v1",
                        "linli.matching.onsite-service.status-changed.v1",
                        "linli.matching.onsite-service.session-closed.v1",
                        "linli.matching.demand.window-decided.v1",
                        "linli.matching.demand.equipment-changed.v1",
                        "linli.matching.mediation-committee.changed.v1",
                        "linli.matching.mediation-room.changed.v1",
                        "linli.matching.course.status-changed.v1",
                        "linli.case.counts.published.v1",
                        "linli.volunteer.volunteer.merged.v1",
                        "linli.volunteer.volunteer.moved.v1",
                        "linli.volunteer.team.leadership-changed.v1");
    }

    @Test
    void hasASampleOfEveryEvent() {
        assertThat(samples().stream().map(Object::getClass).toList()).containsExactlyElementsOf(Contracts.ALL);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void serialisesToItsGoldenSample(PublishedEvent event) throws IOException {
        String name = Contracts.type(event.getClass()).name();
        assertSame(RESOURCES.resolve("samples/" + name + ".json"), ContractFiles.pretty(event));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsItsGoldenSampleAndIgnoresUnknownFields(PublishedEvent event) throws IOException {
        String name = Contracts.type(event.getClass()).name();
        String golden = Files.readString(RESOURCES.resolve("samples/" + name + ".json"));
        String later = golden.replaceFirst("\\{", "{\"addedLater\":true,");
        assertThat(ContractFiles.JSON.readValue(later, event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void satisfiesItsPublishedSchema(PublishedEvent event) throws IOException {
        String name = Contracts.type(event.getClass()).name();
        Path file = RESOURCES.resolve("schemas/" + name + ".json");
        assertSame(file, ContractFiles.pretty(ContractFiles.schema(event.getClass())));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file), InputFormat.JSON);
        List<Error> errors = schema.validate(ContractFiles.pretty(event), InputFormat.JSON);
        assertThat(errors).isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void describesEveryEventInAsyncApi() throws IOException {
        assertSame(DOCS.resolve("events.asyncapi.json"), ContractFiles.pretty(ContractFiles.asyncApi()));
    }

    /** SEC-11: no field whose name speaks of a person's identity. */
    @Test
    void carriesNoFieldOfAPersonsIdentity() {
        Set<String> forbidden = Set.of(
                "name", "idNumber", "phone", "address", "birthDate", "birth", "school", "guardian", "number", "sex");
        Set<String> fields = Contracts.ALL.stream()
                .filter(event -> !event.getSimpleName().startsWith("Project"))
                .flatMap(event -> java.util.Arrays.stream(event.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(fields).isNotEmpty().doesNotContainAnyElementsOf(forbidden);
    }

    private static void assertSame(Path file, String wanted) throws IOException {
        if (Boolean.getBoolean("linli.regenerate")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, wanted);
        }
        assertThat(file).content().isEqualTo(wanted);
    }
}
