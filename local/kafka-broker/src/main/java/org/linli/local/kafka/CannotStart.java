package org.linli.local.kafka;

/** Says, in a sentence for the person at the terminal, why the broker did not start; carries the process's exit code. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands in the way; the launcher tells the cases apart by the exit code. */
    public enum Reason {
        USAGE(2),
        PORT_TAKEN(3),
        DISK_FULL(4),
        DATA_DIRECTORY(5),
        BROKER(1);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;

    CannotStart(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    CannotStart(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
