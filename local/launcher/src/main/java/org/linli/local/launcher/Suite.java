package org.linli.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The processes that belong to this state directory, found again from their pid files by any later command. Nothing that
 * is not written there, with its start time, is ever stopped.
 */
final class Suite {

    private static final String SUPERVISOR = "supervisor";
    private static final Duration SUPERVISOR_PATIENCE = Duration.ofSeconds(120);
    private static final Duration PART_PATIENCE = Duration.ofSeconds(25);

    /** Stopped first comes first; what is not listed is a service. */
    private static final List<String> STOP_LAST = List.of("sign-in", "kafka", "mongo");

    record Member(String name, ProcessHandle process) {}

    private final Layout layout;

    Suite(Layout layout) {
        this.layout = layout;
    }

    Path supervisorFile() {
        return layout.run().resolve(SUPERVISOR + ".pid");
    }

    Optional<ProcessHandle> supervisor() {
        return PidFile.read(supervisorFile()).flatMap(PidFile::process);
    }

    Optional<PidFile> pidFile(String part) {
        return PidFile.read(layout.run().resolve(part + ".pid"));
    }

    /** Parts that run, whoever watches them. */
    List<Member> members() {
        var members = new ArrayList<Member>();
        for (var name : names()) {
            pidFile(name).flatMap(PidFile::process).ifPresent(process -> members.add(new Member(name, process)));
        }
        members.sort(Comparator.comparingInt((Member member) -> "gateway".equals(member.name())
                        ? -1
                        : STOP_LAST.indexOf(member.name()) < 0 ? 0 : 1 + STOP_LAST.indexOf(member.name()))
                .thenComparing(Member::name));
        return members;
    }

    String note(String part) {
        try {
            var file = layout.run().resolve(part + ".note");
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the supervisor, which stops its parts, and then whatever an earlier run left; true when anything ran. */
    boolean stop(PrintStream out) {
        var supervisor = supervisor();
        supervisor.ifPresent(process -> {
            process.destroy();
            awaitEnd(process, SUPERVISOR_PATIENCE);
        });
        var left = members();
        left.forEach(member -> {
            out.println("  " + member.name() + " stops (pid " + member.process().pid() + ")");
            member.process().destroy();
            awaitEnd(member.process(), PART_PATIENCE);
        });
        forget();
        return supervisor.isPresent() || !left.isEmpty();
    }

    /** Removes pid files and notes of processes that are gone. */
    void forget() {
        names().forEach(name -> PidFile.delete(layout.run().resolve(name + ".pid")));
        PidFile.delete(supervisorFile());
        try (var files = list()) {
            files.filter(file -> file.toString().endsWith(".note")).forEach(PidFile::delete);
        }
    }

    private List<String> names() {
        try (var files = list()) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid") && !name.equals(SUPERVISOR + ".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .sorted()
                    .toList();
        }
    }

    private Stream<Path> list() {
        try {
            Files.createDirectories(layout.run());
            return Files.list(layout.run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
