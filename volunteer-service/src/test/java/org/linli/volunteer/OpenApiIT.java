package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OpenApiIT {

    @Autowired
    Story story;

    @Test
    void namesEveryUseCase() {
        JsonNode api = story.service().get("/v3/api-docs").json();
        Set<String> operations = new TreeSet<>();
        api.path("paths")
                .forEach(path -> path.forEach(operation ->
                        operations.add(operation.path("operationId").asString())));
        assertThat(operations)
                .containsExactlyInAnyOrder(
                        "registerVolunteer",
                        "listVolunteers",
                        "readVolunteer",
                        "readOwnRegistration",
                        "recordGuardianConsent",
                        "suspendVolunteer",
                        "reinstateVolunteer",
                        "withdrawVolunteer",
                        "recordVetting",
                        "registerMyself",
                        "verifyIdentity",
                        "recordDeath",
                        "mergeVolunteers",
                        "readConsents",
                        "giveConsent",
                        "withdrawConsent",
                        "requestGuardianConsent",
                        "issueGuardianCode",
                        "consentAsGuardian",
                        "withdrawAsGuardian",
                        "withdrawGuardianConsent",
                        "askForCorrection",
                        "listCorrections",
                        "confirmParticulars",
                        "correctParticulars",
                        "eraseVolunteer",
                        "discloseFields",
                        "requestDisclosure",
                        "listDisclosureRequests",
                        "readDisclosureRequest",
                        "approveDisclosure",
                        "refuseDisclosure",
                        "listAccesses",
                        "checkAccessLog",
                        "listAccessesOfVolunteer",
                        "copyOwnData",
                        "downloadRefusedRows",
                        "exportVolunteers",
                        "exportVolunteersInClear",
                        "uploadRoster",
                        "listRosters",
                        "readRoster",
                        "listRefusedRows",
                        "draftActivity",
                        "listActivities",
                        "readActivity",
                        "publishActivity",
                        "signUpForActivity",
                        "listSignUps",
                        "readSignUp",
                        "checkIn",
                        "readCheckIn",
                        "checkOut",
                        "listHourRecords",
                        "readHourRecord",
                        "approveHours",
                        "refuseHours",
                        "readHours",
                        "readVolunteeringStatistics",
                        "reconcileVolunteeringStatistics");
    }
}
