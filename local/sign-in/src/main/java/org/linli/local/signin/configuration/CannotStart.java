package org.linli.local.signin.configuration;

/** Says, in a sentence for the person at the terminal, why the sign-in server did not start. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
