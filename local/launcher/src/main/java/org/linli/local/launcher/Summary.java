package org.linli.local.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Says what runs where, who can sign in, and what to do next. */
record Summary(Plan plan, Layout layout, SecretFiles secrets) {

    private static final List<String> PERSONS = List.of(
            "xiuzhou-district  wangjiangjing-street  xincheng-street  community  huaiyang-district",
            "social-worker  social-worker-2  team-leader  prosecutor  prosecutor-2  case-worker  case-worker-2",
            "judge  finance  auditor  analyst  operator   <role>@<area>   volunteer:<id>");

    /**
     * @param atTerminal the password is shown to people only, never written to a log
     */
    void print(PrintStream out, Startup startup, boolean atTerminal) {
        out.println();
        out.println(String.format(
                Locale.ROOT,
                "Linli is ready after %.1f s, %d MB resident (%s).",
                startup.total().toMillis() / 1000.0,
                startup.residentBytes() / (1024 * 1024),
                switch (startup.mode()) {
                    case "aot" -> "with AOT caches";
                    case "mixed" -> "some parts without AOT cache: ./linli warm renews them";
                    default -> "without AOT caches: ./linli warm makes the next start faster";
                }));
        if (atTerminal) {
            print(out, false);
        }
        out.flush();
    }

    void print(PrintStream out, boolean detached) {
        var addresses = plan.addresses();
        out.println();
        if (plan.parts().stream().anyMatch(part -> "gateway".equals(part.name()))) {
            out.println("  Console    " + addresses.console());
            out.println("  API docs   " + addresses.console() + "docs");
        }
        out.println("  Sign-in    " + addresses.issuer());
        out.println("  Kafka      " + addresses.kafka());
        out.println("  MongoDB    " + Plan.withoutPassword(addresses.mongodbUri()));
        out.println("  Logs       " + layout.logs());
        out.println();
        if (plan.parts().stream().anyMatch(part -> "sign-in".equals(part.name()))) {
            out.println("  Persons    " + String.join("\n             ", PERSONS));
            out.println("  Password   " + secrets.required("persons.password") + "   (the same for all; "
                    + layout.secrets() + ")");
            out.println("  A token    ./linli token xiuzhou-district");
            out.println();
        }
        out.println("  Next       ./linli demo     the main job on real files, over the gateway");
        out.println("             ./linli status   ./linli down");
        out.println(detached ? "" : "\nCtrl-C stops everything; data stays in " + layout.state() + "/data.");
        out.flush();
    }
}
