package org.linli.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.platform.security.Role;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may call what: every endpoint of a service once, as a file declares it, to be asked as every role from inside and outside the division
 * of the things asked about.
 *
 * <p>A line is {@code METHOD pattern?query ; body ; roles ; abroad}. The roles are codes, groups that the test names, {@code ANYBODY} signed in,
 * {@code ONESELF} (only whose it is: every role is refused) or {@code PUBLIC} (no token). The last cell says what an allowed role of another
 * division is told; {@code role=HIDDEN} behind it makes an exception.
 */
public final class AuthorizationTable {

    /** What an allowed role of another division is told. */
    public enum Abroad {
        /** 403 {@code security.area-out-of-scope}. */
        AREA,
        /** 404, as if it were not there; told to everybody else where only ONESELF may. */
        HIDDEN,
        /** The answer does not depend on a division. */
        ANYWHERE
    }

    /** Stands for an empty file among the bodies. */
    public static final Object FILE = new Object();

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final String PUBLIC = "PUBLIC";

    private record Endpoint(
            String method,
            String pattern,
            String query,
            String body,
            Set<Role> roles,
            boolean open,
            Abroad abroad,
            Map<Role, Abroad> exceptions) {

        String name() {
            return method + " " + pattern;
        }

        Abroad abroad(Role role) {
            return exceptions.getOrDefault(role, abroad);
        }
    }

    private final List<Endpoint> endpoints;

    private AuthorizationTable(List<Endpoint> endpoints) {
        this.endpoints = List.copyOf(endpoints);
    }

    /** Reads a file of the class path, {@code #} beginning a comment. */
    public static AuthorizationTable read(String resource, Map<String, Set<Role>> groups) {
        Map<String, Set<Role>> known = new HashMap<>(groups);
        known.put("ANYBODY", EnumSet.allOf(Role.class));
        known.put(PUBLIC, EnumSet.allOf(Role.class));
        known.put("ONESELF", EnumSet.noneOf(Role.class));
        try (InputStream in =
                Objects.requireNonNull(AuthorizationTable.class.getResourceAsStream(resource), resource)) {
            return new AuthorizationTable(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> endpoint(line, known))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Endpoint endpoint(String line, Map<String, Set<Role>> groups) {
        String[] cells = line.split(" ; ");
        String[] call = cells[0].split(" ");
        String[] address = call[1].split("\\?");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String who : cells[2].split(" ")) {
            Set<Role> group = groups.get(who);
            roles.addAll(group == null ? EnumSet.of(role(who)) : group);
        }
        String[] told = cells[3].strip().split(" ");
        Map<Role, Abroad> exceptions = new EnumMap<>(Role.class);
        for (int i = 1; i < told.length; i++) {
            String[] exception = told[i].split("=");
            exceptions.put(role(exception[0]), Abroad.valueOf(exception[1]));
        }
        return new Endpoint(
                call[0],
                address[0],
                address.length == 1 ? "" : "?" + address[1],
                cells[1],
                roles,
                cells[2].equals(PUBLIC),
                Abroad.valueOf(told[0]),
                exceptions);
    }

    private static Role role(String code) {
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no role " + code));
    }

    /** What is wrong with the table itself: endpoints of the package that it does not name, names twice, or names in vain. */
    public List<String> gaps(RequestMappingHandlerMapping mappings, String basePackage) {
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith(basePackage)) {
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                    mapping.getPatternValues().forEach(pattern -> there.add(verb + " " + pattern));
                }
            }
        });
        List<String> gaps = new ArrayList<>();
        Set<String> declared = new TreeSet<>();
        for (Endpoint endpoint : endpoints) {
            if (!declared.add(endpoint.name())) {
                gaps.add("declared twice: " + endpoint.name());
            }
        }
        there.stream().filter(name -> !declared.contains(name)).forEach(name -> gaps.add("not declared: " + name));
        declared.stream().filter(name -> !there.contains(name)).forEach(name -> gaps.add("not there: " + name));
        return gaps;
    }

    /**
     * The table asked of a running service.
     *
     * @param things ids by the name of their variable; {@code {id}} is called by what stands before it, {@code demands} in {@code /demands/{id}}
     * @param bodies requests by the names of the table
     */
    public Asked ask(Http service, Map<String, String> things, Map<String, Object> bodies) {
        return new Asked(service, Map.copyOf(things), Map.copyOf(bodies));
    }

    /** A service with one of everything in it. */
    public final class Asked {

        private final Http service;
        private final Map<String, String> things;
        private final Map<String, Object> bodies;

        private Asked(Http service, Map<String, String> things, Map<String, Object> bodies) {
            this.service = service;
            this.things = things;
            this.bodies = bodies;
        }

        /** Answers that are not as declared, as every role of both divisions; {@code tokens} makes one of a role and a division. */
        public List<String> faults(String home, String abroad, BiFunction<Role, String, String> tokens) {
            List<String> faults = new ArrayList<>();
            Map<Role, Http> atHome = callers(home, tokens);
            Map<Role, Http> fromAbroad = callers(abroad, tokens);
            for (Endpoint endpoint : endpoints) {
                for (Role role : Role.values()) {
                    boolean may = endpoint.roles().contains(role);
                    Http.Reply here = send(Objects.requireNonNull(atHome.get(role)), endpoint);
                    if (may ? !isAdmitted(here) : !isRefused(endpoint, here)) {
                        faults.add(fault(endpoint, role + " at home", may ? "to get past the wall" : "403", here));
                    }
                    Http.Reply there = send(Objects.requireNonNull(fromAbroad.get(role)), endpoint);
                    Abroad told = endpoint.abroad(role);
                    if (may ? !isAsDeclared(told, there) : !isRefused(endpoint, there)) {
                        faults.add(fault(endpoint, role + " abroad", may ? told.name() : "403", there));
                    }
                }
            }
            return faults;
        }

        private Map<Role, Http> callers(String division, BiFunction<Role, String, String> tokens) {
            Map<Role, Http> callers = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                callers.put(role, service.withToken(tokens.apply(role, division)));
            }
            return callers;
        }

        /** Answers to strangers, and to whoever comes with a token that was valid once, that are not 401. */
        public List<String> faultsWithStrangers(String expiredToken) {
            List<String> faults = new ArrayList<>();
            for (Endpoint endpoint : endpoints) {
                Http.Reply nobody = send(service, endpoint);
                boolean asked = nobody.status() == 401 && nobody.code().equals("security.token-missing");
                if (asked == endpoint.open()) {
                    faults.add(fault(endpoint, "nobody", endpoint.open() ? "an answer" : "401", nobody));
                }
                Http.Reply late = send(service.withToken(expiredToken), endpoint);
                if (!endpoint.open() && !late.code().equals("security.token-expired")) {
                    faults.add(fault(endpoint, "an old token", "401", late));
                }
            }
            return faults;
        }

        private Http.Reply send(Http caller, Endpoint endpoint) {
            String path = filled(endpoint, endpoint.pattern()) + filled(endpoint, endpoint.query());
            Object body = bodies.get(endpoint.body());
            if (body == FILE) {
                return caller.keyed().ifMatch(999).upload(path, "a.csv", new byte[0], Map.of());
            }
            return switch (endpoint.method()) {
                case "GET" -> caller.get(path);
                case "PUT" -> caller.ifMatch(999).put(path, Objects.requireNonNull(body, endpoint::name));
                default -> caller.keyed().ifMatch(999).post(path, Objects.requireNonNull(body, endpoint::name));
            };
        }

        private String filled(Endpoint endpoint, String text) {
            Matcher variables = VARIABLE.matcher(text);
            return variables.replaceAll(variable -> {
                String name = variable.group(1);
                if (name.equals("id")) {
                    String before = text.substring(0, variable.start() - 1);
                    name = before.substring(before.lastIndexOf('/') + 1);
                }
                String thing = name;
                return Objects.requireNonNull(things.get(thing), () -> thing + " of " + endpoint.name());
            });
        }
    }

    private static boolean isAdmitted(Http.Reply reply) {
        return reply.status() < 500 && reply.status() != 401 && !isWall(reply);
    }

    /** A thing that is its owner's alone may be hidden from everybody else. */
    private static boolean isRefused(Endpoint endpoint, Http.Reply reply) {
        boolean hidden = endpoint.roles().isEmpty() && endpoint.abroad() == Abroad.HIDDEN;
        return reply.status() == (hidden ? 404 : 403);
    }

    private static boolean isAsDeclared(Abroad abroad, Http.Reply reply) {
        return switch (abroad) {
            case AREA -> reply.status() == 403 && reply.code().equals("security.area-out-of-scope");
            case HIDDEN -> reply.status() == 404;
            case ANYWHERE -> isAdmitted(reply);
        };
    }

    private static boolean isWall(Http.Reply reply) {
        return reply.status() == 403 && reply.code().startsWith("security.");
    }

    private static String fault(Endpoint endpoint, String who, String wanted, Http.Reply got) {
        return endpoint.name() + " as " + who + ": wanted " + wanted + ", got " + got;
    }
}
