package org.linli.local.launcher;

/** Says in words what an exit code of a part means. */
final class ExitCodes {

    private ExitCodes() {}

    static String inWords(int code) {
        return switch (code) {
            case 0 -> "exit code 0: it ended by itself";
            case 3 -> "exit code 3: out of memory, or a port that it needs is taken";
            case 137 -> "exit code 137: it was killed (kill -9, or the system ran out of memory)";
            case 143 -> "exit code 143: somebody stopped it (SIGTERM)";
            default -> "exit code " + code;
        };
    }
}
