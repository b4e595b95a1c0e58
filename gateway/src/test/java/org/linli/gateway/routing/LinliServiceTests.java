package org.linli.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

class LinliServiceTests {

    /** The API in outline, as it is promised to callers. */
    private static final Map<LinliService, List<String>> PROMISED = Map.of(
            LinliService.VOLUNTEER,
            List.of(
                    "volunteers",
                    "teams",
                    "social-workers",
                    "activities",
                    "sign-ups",
                    "check-ins",
                    "hour-records",
                    "certificates",
                    "trainings",
                    "stars",
                    "points",
                    "rosters"),
            LinliService.PROJECT,
            List.of("organizations", "projects", "competitions", "agreements", "pairings", "practice-bases"),
            LinliService.MATCHING,
            List.of(
                    "demands",
                    "resources",
                    "stations",
                    "plans",
                    "assignments",
                    "wishes",
                    "disputes",
                    "councils",
                    "surveys",
                    "three-lists",
                    "demand-imports",
                    "demand-verifications"),
            LinliService.CASE,
            List.of(
                    "cases",
                    "investigations",
                    "hearings",
                    "probations",
                    "support-plans",
                    "sessions",
                    "guardianship-orders",
                    "individual-cases",
                    "companionships",
                    "due-dates",
                    "access-log"));

    @Test
    void givesEveryPromisedFamilyToExactlyOneService() {
        PROMISED.forEach((service, families) -> families.forEach(family -> {
            assertThat(answering("/api/v1/" + family)).containsExactly(service);
            assertThat(answering("/api/v1/" + family + "/1/part")).containsExactly(service);
        }));
    }

    @Test
    void givesEachPartOfTheStatisticsToItsService() {
        for (LinliService service : LinliService.values()) {
            assertThat(answering(service.statisticsPath())).containsExactly(service);
        }
    }

    @Test
    void givesNothingElseAway() {
        for (String path : List.of(
                "/api/v1/volunteersx", "/api/v2/volunteers", "/volunteers", "/actuator/env", "/api/v1/statistics")) {
            assertThat(answering(path)).as(path).isEmpty();
        }
    }

    private static Stream<LinliService> answering(String path) {
        return Arrays.stream(LinliService.values()).filter(service -> service.paths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path))));
    }
}
