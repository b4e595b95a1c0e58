package org.linli.local.launcher;

/** Says, in a sentence for the person at the terminal, what stands in the way and what to do about it. */
final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotRun(String message) {
        super(message);
    }

    CannotRun(String message, Throwable cause) {
        super(message, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
