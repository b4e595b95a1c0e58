package org.linli.local.launcher;

/** Where a part stands between the decision to run it and its end. */
enum PartState {
    WAITING("waiting"),
    EXTRACTING("preparing"),
    STARTING("starting"),
    READY("ready"),
    CRASHED("crashed"),
    GIVEN_UP("given up"),
    STOPPED("stopped");

    private final String shown;

    PartState(String shown) {
        this.shown = shown;
    }

    String shown() {
        return shown;
    }
}
