package org.linli.gateway.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The services behind the door and, once, which address belongs to which of them. */
public enum LinliService {
    VOLUNTEER(
            "volunteer-service",
            "volunteering",
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
                    "rosters",
                    "complaints",
                    "recording-clocks",
                    "yearly-reports",
                    "data-exports",
                    "anomalies",
                    "activity-series",
                    "courses",
                    "credentials",
                    "error-reports",
                    "exam-campaigns",
                    "exam-entries",
                    "false-late-entries",
                    "handbook-templates",
                    "inspection-results",
                    "inspections",
                    "late-entries",
                    "reconciliations",
                    "supervisions",
                    "team-merges",
                    "theme-calendar",
                    "vettings"),
            List.of("/public/certificates/**")),
    PROJECT(
            "project-service",
            "projects",
            List.of("organizations", "projects", "competitions", "agreements", "pairings", "practice-bases"),
            List.of()),
    MATCHING(
            "matching-service",
            "matching",
            List.of(
                    "demands",
                    "demand-imports",
                    "demand-verifications",
                    "resources",
                    "stations",
                    "plans",
                    "assignments",
                    "wishes",
                    "disputes",
                    "mediation-committees",
                    "mediation-rooms",
                    "disclosures",
                    "community-courses",
                    "councils",
                    "surveys",
                    "three-lists",
                    "demand-checks",
                    "demand-clocks",
                    "department-reports",
                    "departments",
                    "focus-queues",
                    "joint-buildings",
                    "partners",
                    "referrals",
                    "matching-preferences",
                    "station-imports",
                    "follow-ups",
                    "party-members",
                    "party-units",
                    "grid-teams",
                    "joint-actions",
                    "onsite-services"),
            List.of("/public/surveys/**")),
    CASE(
            "case-service",
            "cases",
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
                    "access-log"),
            List.of());

    private final String id;
    private final String statistics;
    private final List<String> families;
    private final List<String> publicPaths;

    LinliService(String id, String statistics, List<String> families, List<String> publicPaths) {
        this.id = id;
        this.statistics = statistics;
        this.families = families;
        this.publicPaths = publicPaths;
    }

    /** The service's own name, as in its configuration, its logs and the problems about it. */
    public String id() {
        return id;
    }

    /** The name of its part of the district picture. */
    public String part() {
        return statistics;
    }

    /** Where its figures are read. */
    public String statisticsPath() {
        return "/api/v1/statistics/" + statistics;
    }

    public static Optional<LinliService> of(String id) {
        return Arrays.stream(values()).filter(service -> service.id.equals(id)).findFirst();
    }

    /** Every path pattern that this service answers. */
    List<String> paths() {
        Stream<String> resources =
                families.stream().flatMap(family -> Stream.of("/api/v1/" + family, "/api/v1/" + family + "/**"));
        return Stream.of(resources, Stream.of(statisticsPath()), publicPaths.stream())
                .flatMap(paths -> paths)
                .toList();
    }
}
