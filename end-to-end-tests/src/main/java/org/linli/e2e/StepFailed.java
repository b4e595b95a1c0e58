package org.linli.e2e;

/** A step of the main job did not do what its user expects; the message says what was seen instead. */
public final class StepFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StepFailed(String message) {
        super(message);
    }
}
