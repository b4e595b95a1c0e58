package org.linli.local.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Finds out, before anything is started, which ports are taken and by whom. */
final class Ports {

    private static final String LISTENING = "0A";

    private Ports() {}

    /** Refuses with one sentence per taken port, naming the process that has it where the system lets us see it. */
    static void requireFree(List<Part> parts) {
        var taken = parts.stream()
                .flatMap(part -> part.managementPort() == 0
                        ? List.of(complaint(part.name(), part.port())).stream()
                        : List.of(complaint(part.name(), part.port()), complaint(part.name(), part.managementPort()))
                                .stream())
                .flatMap(Optional::stream)
                .toList();
        if (!taken.isEmpty()) {
            throw new CannotRun(String.join("\n", taken)
                    + "\nStop these programs, or move the whole suite: LINLI_PORT_OFFSET=1000 ./linli up");
        }
    }

    private static Optional<String> complaint(String part, int port) {
        if (isFree(port)) {
            return Optional.empty();
        }
        var owner = owner(port)
                .map(process -> "process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + command + ")")
                                .orElse(""))
                .orElse("another program, which this account cannot see");
        return Optional.of("Port " + port + " for " + part + " is taken by " + owner + ".");
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port), 1);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static Optional<ProcessHandle> owner(int port) {
        try {
            var inodes = listeningInodes(port);
            return inodes.isEmpty() ? ownerByLsof(port) : ownerOf(inodes);
        } catch (IOException _) {
            return ownerByLsof(port);
        }
    }

    private static Set<String> listeningInodes(int port) throws IOException {
        var inodes = new HashSet<String>();
        var suffix = String.format(Locale.ROOT, ":%04X", port);
        for (var table : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
            if (Files.isReadable(table)) {
                for (var line : Files.readAllLines(table, StandardCharsets.US_ASCII)) {
                    var fields = line.strip().split("\\s+");
                    if (fields.length > 9 && fields[1].endsWith(suffix) && LISTENING.equals(fields[3])) {
                        inodes.add("socket:[" + fields[9] + "]");
                    }
                }
            }
        }
        return inodes;
    }

    private static Optional<ProcessHandle> ownerOf(Set<String> inodes) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, inodes))
                .findFirst();
    }

    private static boolean holds(ProcessHandle process, Set<String> inodes) {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (var file : files) {
                if (Files.isSymbolicLink(file)
                        && inodes.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException _) {
            // somebody else's process, or one that has just ended
        }
        return false;
    }

    private static Optional<ProcessHandle> ownerByLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            lsof.waitFor(5, TimeUnit.SECONDS);
            return answer.lines().findFirst().map(Long::parseLong).flatMap(ProcessHandle::of);
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
