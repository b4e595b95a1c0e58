package org.linli.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Decides which parts run here and which are replaced: {@code MONGODB_URI}, {@code KAFKA_BOOTSTRAP_SERVERS} and
 * {@code OIDC_ISSUER}, when set, each put a real server in the place of a local part.
 *
 * @param parts the processes to start
 * @param replaced the real servers in use
 */
record Plan(List<Part> parts, List<Replaced> replaced, Addresses addresses) {

    private static final String VERSION = "0.1.0";
    private static final String LOCAL = "127.0.0.1";

    /** A part that somebody else runs. */
    record Replaced(String name, String variable, String shownAddress, Probe probe) {}

    /** What the services are told, and what is shown to people. */
    record Addresses(String mongodbUri, String kafka, String issuer, int gatewayPort) {

        String console() {
            return "http://" + LOCAL + ":" + gatewayPort + "/";
        }
    }

    Plan {
        parts = List.copyOf(parts);
        replaced = List.copyOf(replaced);
    }

    static Plan of(Layout layout, Map<String, String> environment) {
        var offset = offset(environment);
        var mongo = given(environment, "MONGODB_URI");
        var kafka = given(environment, "KAFKA_BOOTSTRAP_SERVERS");
        var issuer = given(environment, "OIDC_ISSUER");
        var addresses = new Addresses(
                mongo.isEmpty() ? "mongodb://" + LOCAL + ":" + (27017 + offset) + "/?retryWrites=false" : mongo,
                kafka.isEmpty() ? LOCAL + ":" + (9092 + offset) : kafka,
                issuer.isEmpty() ? "http://" + LOCAL + ":" + (9000 + offset) : issuer,
                8080 + offset);
        var catalogue = new Catalogue(layout, addresses, offset);
        var parts = new ArrayList<Part>();
        var replaced = new ArrayList<Replaced>();
        if (mongo.isEmpty()) {
            parts.add(catalogue.mongo());
        } else {
            replaced.add(
                    new Replaced("mongo", "MONGODB_URI", withoutPassword(mongo), openPort(firstHost(mongo), 27017)));
        }
        if (kafka.isEmpty()) {
            parts.add(catalogue.kafka());
        } else {
            replaced.add(
                    new Replaced("kafka", "KAFKA_BOOTSTRAP_SERVERS", kafka, openPort(kafka.split(",", -1)[0], 9092)));
        }
        if (issuer.isEmpty()) {
            parts.add(catalogue.signIn());
        } else {
            replaced.add(new Replaced("sign-in", "OIDC_ISSUER", issuer, issuerProbe(issuer)));
        }
        parts.addAll(catalogue.services());
        parts.add(catalogue.gateway());
        return new Plan(withoutReplacedDependencies(parts), replaced, addresses);
    }

    /** The same plan with some of its parts only; a dependency that is left out is taken as given. */
    Plan only(Set<String> names) {
        var unknown = new LinkedHashSet<>(names);
        parts.forEach(part -> unknown.remove(part.name()));
        if (!unknown.isEmpty()) {
            throw new CannotRun("There is no part " + String.join(", ", unknown) + " to start. Parts: "
                    + String.join(", ", parts.stream().map(Part::name).toList()) + ".");
        }
        var chosen = parts.stream().filter(part -> names.contains(part.name())).toList();
        return new Plan(withoutReplacedDependencies(chosen), replaced, addresses);
    }

    private static List<Part> withoutReplacedDependencies(List<Part> parts) {
        var names = parts.stream().map(Part::name).toList();
        return parts.stream()
                .map(part -> part.startingAfter(
                        part.after().stream().filter(names::contains).toList()))
                .toList();
    }

    private static int offset(Map<String, String> environment) {
        var text = given(environment, "LINLI_PORT_OFFSET");
        if (text.isEmpty()) {
            return 0;
        }
        try {
            var offset = Integer.parseInt(text);
            if (offset >= 0 && offset <= 30_000) {
                return offset;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new CannotRun("LINLI_PORT_OFFSET must be a number from 0 to 30000, not " + text + ".");
    }

    private static String given(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, "").strip();
    }

    static String withoutPassword(String uri) {
        return uri.replaceFirst("//[^/@]*@", "//***@");
    }

    private static String firstHost(String mongodbUri) {
        var hosts = mongodbUri.replaceFirst("^[a-z+]+://", "").replaceFirst("^[^/@]*@", "");
        return hosts.split("[,/?]", 2)[0];
    }

    private static Probe openPort(String hostAndPort, int defaultPort) {
        var colon = hostAndPort.lastIndexOf(':');
        try {
            return colon < 0
                    ? new Probe.OpenPort(hostAndPort, defaultPort)
                    : new Probe.OpenPort(
                            hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new CannotRun("'" + hostAndPort + "' is not an address of the form host:port.", e);
        }
    }

    private static Probe issuerProbe(String issuer) {
        try {
            var uri = URI.create(issuer);
            if (uri.getHost() == null) {
                throw new CannotRun("OIDC_ISSUER must be a URL, not '" + issuer + "'.");
            }
            var secure = "https".equals(uri.getScheme());
            var port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
            return secure
                    ? new Probe.OpenPort(uri.getHost(), port)
                    : new Probe.HttpDocument(uri.getHost(), port, uri.getPath() + "/.well-known/openid-configuration");
        } catch (IllegalArgumentException e) {
            throw new CannotRun("OIDC_ISSUER must be a URL, not '" + issuer + "'.", e);
        }
    }

    /** The parts as data: one method each, nothing but names, ports, memory and dependencies. */
    private record Catalogue(Layout layout, Addresses addresses, int offset) {

        Part mongo() {
            return new Part(
                    "mongo",
                    jar("local/mongo-server", "local-mongo-server"),
                    Part.Form.LEAN,
                    27017 + offset,
                    0,
                    memory(512),
                    Part.Compiler.FULL,
                    listening("mongo", 27017),
                    Map.of(),
                    Map.of(),
                    new Probe.MongoHello(LOCAL, 27017 + offset),
                    List.of(),
                    Part.Layer.STORES);
        }

        Part kafka() {
            return new Part(
                    "kafka",
                    jar("local/kafka-broker", "local-kafka-broker"),
                    Part.Form.LEAN,
                    9092 + offset,
                    0,
                    memory(160),
                    Part.Compiler.QUICK,
                    listening("kafka", 9092),
                    Map.of(),
                    Map.of(),
                    new Probe.KafkaHello(LOCAL, 9092 + offset),
                    List.of(),
                    Part.Layer.STORES);
        }

        Part signIn() {
            var environment = new LinkedHashMap<String, String>();
            environment.put("LINLI_SIGN_IN_DATA", layout.data("sign-in").toString());
            environment.put("LINLI_SECRETS_FILE", layout.secrets().toString());
            environment.put(
                    "LINLI_SIGN_IN_CONSOLE_ORIGINS",
                    "http://127.0.0.1:" + addresses.gatewayPort() + ",http://localhost:" + addresses.gatewayPort());
            return boot(
                    "sign-in",
                    "local/sign-in",
                    "local-sign-in",
                    9000,
                    memory(96),
                    Part.Compiler.QUICK,
                    environment,
                    List.of(),
                    Part.Layer.SIGN_IN);
        }

        List<Part> services() {
            return List.of(
                    service("volunteer", 8081, memory(256), Part.Compiler.QUICK),
                    service("project", 8082, memory(160), Part.Compiler.PATIENT),
                    service("matching", 8083, memory(384), Part.Compiler.QUICK),
                    service("case", 8084, memory(160), Part.Compiler.QUICK));
        }

        Part gateway() {
            var environment = new LinkedHashMap<String, String>();
            for (var service : List.of("volunteer", "project", "matching", "case")) {
                environment.put(
                        "LINLI_" + service.toUpperCase(Locale.ROOT) + "_URI",
                        "http://" + LOCAL + ":" + (servicePort(service) + offset));
            }
            return boot(
                    "gateway",
                    "gateway",
                    "gateway",
                    8080,
                    memory(128),
                    Part.Compiler.PATIENT,
                    environment,
                    List.of("kafka", "sign-in"),
                    Part.Layer.DOOR);
        }

        private static int servicePort(String service) {
            return switch (service) {
                case "volunteer" -> 8081;
                case "project" -> 8082;
                case "matching" -> 8083;
                default -> 8084;
            };
        }

        private Part service(String name, int port, List<String> memory, Part.Compiler compiler) {
            var environment = new LinkedHashMap<String, String>();
            environment.put("LINLI_KEYS_FILE", ("case".equals(name) ? layout.caseKeys() : layout.keys()).toString());
            if ("volunteer".equals(name)) {
                // the address that certificates carry
                environment.put("LINLI_PUBLIC_URL", "http://" + LOCAL + ":" + addresses.gatewayPort());
            }
            return boot(
                    name,
                    name + "-service",
                    name + "-service",
                    port,
                    memory,
                    compiler,
                    environment,
                    List.of("mongo", "kafka"),
                    Part.Layer.SERVICES);
        }

        private Part boot(
                String name,
                String module,
                String artifact,
                int port,
                List<String> memory,
                Part.Compiler compiler,
                Map<String, String> own,
                List<String> after,
                Part.Layer layer) {
            var environment = new LinkedHashMap<>(own);
            environment.put("MONGODB_URI", addresses.mongodbUri());
            environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
            environment.put("OIDC_ISSUER", addresses.issuer());
            environment.put("SERVER_PORT", Integer.toString(port + offset));
            environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(port + 10_000 + offset));
            environment.put("LINLI_CLOCK_DEMO", "true");
            return new Part(
                    name,
                    jar(module, artifact),
                    Part.Form.BOOT,
                    port + offset,
                    port + 10_000 + offset,
                    memory,
                    compiler,
                    List.of(),
                    environment,
                    "gateway".equals(name) ? Map.of("LINLI_CONSOLE_CLIENT_SECRET", "console.client-secret") : Map.of(),
                    new Probe.HttpReadiness(LOCAL, port + 10_000 + offset),
                    after,
                    layer);
        }

        private List<String> listening(String part, int port) {
            return List.of(
                    "--bind",
                    LOCAL,
                    "--port",
                    Integer.toString(port + offset),
                    "--data",
                    layout.data(part).toString());
        }

        /** A small heap that gives back what it does not need: a district's load is far below any of these limits. */
        private static List<String> memory(int mostMegabytes) {
            return List.of("-Xms32m", "-Xmx" + mostMegabytes + "m", "-Xss512k", "-XX:MetaspaceSize=128m");
        }

        private static Path jar(String module, String artifact) {
            return Path.of(module, "target", artifact + "-" + VERSION + ".jar");
        }
    }
}
