package org.linli.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A little of everything that only reads, so that a training run loads the classes that people's first requests need. */
final class Exercise {

    private static final int ROUNDS = 3;

    private static final Map<String, List<String>> READS = reads();

    private final Plan plan;
    private final PersonToken tokens;

    Exercise(Plan plan, PersonToken tokens) {
        this.plan = plan;
        this.tokens = tokens;
    }

    void run(PrintStream out) {
        if (plan.parts().stream().noneMatch(part -> "gateway".equals(part.name()))) {
            return;
        }
        var answers = 0;
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var entry : READS.entrySet()) {
                    var token = entry.getKey().isEmpty() ? "" : tokens.of(entry.getKey());
                    for (var path : entry.getValue()) {
                        answers += read(client, path, token);
                    }
                }
            }
        }
        out.println("  " + answers + " requests answered");
    }

    /** What the answer is does not matter here, only that somebody gave one. */
    private int read(HttpClient client, String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(plan.addresses().console() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            client.send(request.build(), HttpResponse.BodyHandlers.discarding());
            return 1;
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted", e);
        }
    }

    private static Map<String, List<String>> reads() {
        var reads = new LinkedHashMap<String, List<String>>();
        reads.put("", List.of("", "docs", "api/v1/me", "public/certificates/none"));
        reads.put(
                "xiuzhou-district",
                List.of(
                        "api/v1/me",
                        "api/v1/areas?parent=330411",
                        "api/v1/dashboard?area=330411",
                        "api/v1/volunteers?area=330411",
                        "api/v1/volunteers/none",
                        "api/v1/rosters",
                        "api/v1/activities?area=330411",
                        "api/v1/statistics/volunteering?area=330411",
                        "api/v1/demands?area=330411",
                        "api/v1/demands/none",
                        "api/v1/assignments?demand=none",
                        "api/v1/statistics/matching?area=330411",
                        "api/v1/projects?area=330411",
                        "api/v1/statistics/projects?area=330411",
                        "api/v1/statistics/cases?area=330411"));
        reads.put("prosecutor", List.of("api/v1/cases", "api/v1/cases/none"));
        return reads;
    }
}
