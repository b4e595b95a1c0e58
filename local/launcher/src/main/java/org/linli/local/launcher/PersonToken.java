package org.linli.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** Fetches a person's access token from the local sign-in server, for scripts and {@code curl}. */
final class PersonToken {

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final String OFFICE_SYSTEM = "office-system";

    private final Plan plan;
    private final SecretFiles secrets;

    PersonToken(Plan plan, SecretFiles secrets) {
        this.plan = plan;
        this.secrets = secrets;
    }

    String of(String person) {
        plan.replaced().stream()
                .filter(part -> "sign-in".equals(part.name()))
                .findFirst()
                .ifPresent(part -> {
                    throw new CannotRun("Tokens come from " + part.shownAddress()
                            + " (OIDC_ISSUER is set); the local persons exist in the local sign-in server only.");
                });
        var secret =
                secrets.required(OFFICE_SYSTEM.equals(person) ? "office-system.client-secret" : "persons.password");
        var form = "grant_type=client_credentials&client_id=" + encoded(person) + "&client_secret=" + encoded(secret);
        var response = post(plan.addresses().issuer() + "/oauth2/token", form);
        return switch (response.statusCode()) {
            case 200 -> token(response.body());
            case 401 ->
                throw new CannotRun("There is no local person '" + person + "'. Persons: see "
                        + plan.addresses().issuer() + "/login, or <role>@<area>, or volunteer:<id>.");
            case 429 -> throw new CannotRun("Too many wrong attempts for '" + person + "'; wait a minute.");
            default ->
                throw new CannotRun("The sign-in server answered " + response.statusCode() + ": " + response.body());
        };
    }

    private static String token(String body) {
        var found = ACCESS_TOKEN.matcher(body);
        if (!found.find()) {
            throw new CannotRun("The sign-in server answered without a token.");
        }
        return found.group(1);
    }

    private static HttpResponse<String> post(String url, String form) {
        try (var client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(Duration.ofSeconds(20))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotRun("The sign-in server does not answer at " + url + ". Start the suite: ./linli up -d", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
