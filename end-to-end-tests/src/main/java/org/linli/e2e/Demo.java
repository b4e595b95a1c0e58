package org.linli.e2e;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./linli demo}: drives the main job against the running suite and tells every figure; exit code 1 when one is wrong. */
public final class Demo {

    private Demo() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path root = Path.of(System.getenv().getOrDefault("LINLI_ROOT", "."));
        Path state = Path.of(System.getenv()
                .getOrDefault("LINLI_STATE", root.resolve(".linli").toString()));
        int portOffset = Integer.parseInt(System.getenv().getOrDefault("LINLI_PORT_OFFSET", "0"));
        long started = System.nanoTime();
        try {
            Suite suite = Suite.local(state, root.resolve("samples"), portOffset);
            Report report = printed(out);
            new MainJob(suite, report).run();
            VolunteerJourney.Paper paper = new VolunteerJourney(suite, report).run();
            Path certificate = state.resolve("certificate.pdf");
            Files.write(certificate, paper.pdf());
            report.figure("the document: " + certificate);
            out.printf(
                    "%nThe main job ran end to end in %.1f s. Look at it: http://127.0.0.1:%d%n",
                    (System.nanoTime() - started) / 1e9, 8080 + portOffset);
        } catch (StepFailed e) {
            out.println();
            out.println("FAILED: " + e.getMessage());
            out.println("The logs are in " + state.resolve("logs") + "; `./linli status` shows which part is unwell.");
            System.exit(1);
        }
    }

    private static Report printed(PrintStream out) {
        return new Report() {
            private int number;

            @Override
            public void step(String title) {
                out.printf("%n%d. %s%n", ++number, title);
            }

            @Override
            public void figure(String text) {
                out.println("   " + text);
            }
        };
    }
}
