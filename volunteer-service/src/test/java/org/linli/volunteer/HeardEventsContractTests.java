package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.Contracts;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.AssignmentAcceptedV1;
import org.linli.contracts.matching.AssignmentReleasedV1;
import org.linli.contracts.matching.DemandCompletedV1;
import org.linli.contracts.volunteer.ActivityPublishedV1;
import org.linli.contracts.volunteer.ActivityStatusChangedV1;
import org.linli.contracts.volunteer.CertificateIssuedV1;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.CheckedOutV1;
import org.linli.contracts.volunteer.CredentialChangedV1;
import org.linli.contracts.volunteer.HoursCorrectedV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.HoursRevokedV1;
import org.linli.contracts.volunteer.LateEntryStatusChangedV1;
import org.linli.contracts.volunteer.SignUpCancelledV1;
import org.linli.contracts.volunteer.TeamFormedV1;
import org.linli.contracts.volunteer.TeamMembershipChangedV1;
import org.linli.contracts.volunteer.TeamStatusChangedV1;
import org.linli.contracts.volunteer.TrainingPassedV1;
import org.linli.contracts.volunteer.VettingChangedV1;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.contracts.volunteer.VolunteerRegisteredV1;
import org.linli.contracts.volunteer.VolunteerStatusChangedV1;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each event that this service hears is read from the contract's golden sample, and from one with a field of tomorrow. */
class HeardEventsContractTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static List<Class<? extends PublishedEvent>> heard() {
        return List.of(
                AssignmentAcceptedV1.class,
                AssignmentReleasedV1.class,
                DemandCompletedV1.class,
                VolunteerRegisteredV1.class,
                VolunteerStatusChangedV1.class,
                VolunteerMergedV1.class,
                CredentialChangedV1.class,
                ActivityPublishedV1.class,
                CertificateIssuedV1.class,
                ActivityStatusChangedV1.class,
                SignUpCancelledV1.class,
                CheckedInV1.class,
                HoursRecordedV1.class,
                CheckedOutV1.class,
                HoursCorrectedV1.class,
                HoursRevokedV1.class,
                LateEntryStatusChangedV1.class,
                VettingChangedV1.class,
                TrainingPassedV1.class,
                TeamStatusChangedV1.class,
                TeamMembershipChangedV1.class,
                TeamFormedV1.class);
    }

    @ParameterizedTest
    @MethodSource("heard")
    void readsTheGoldenSample(Class<? extends PublishedEvent> event) throws IOException {
        String sample = "/samples/" + Contracts.type(event).name() + ".json";
        try (InputStream in =
                Objects.requireNonNull(HeardEventsContractTests.class.getResourceAsStream(sample), sample)) {
            ObjectNode golden = (ObjectNode) JSON.readTree(in);
            PublishedEvent read = JSON.treeToValue(golden, event);
            assertThat(read.subject()).isNotBlank();
            golden.put("ofTomorrow", "x");
            assertThat(JSON.treeToValue(golden, event)).isEqualTo(read);
        }
    }
}
