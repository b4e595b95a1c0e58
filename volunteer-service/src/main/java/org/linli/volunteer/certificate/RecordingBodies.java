package org.linli.volunteer.certificate;

import java.util.Optional;
import org.linli.platform.outbox.Versioned;

/** The bodies that gave a name of their own, and those that are gone; any other body bears the name of its division. */
public interface RecordingBodies {

    /** Keeps a new one; the same code twice answers the one that is there. */
    Versioned<RecordingBody> add(RecordingBody body);

    Optional<Versioned<RecordingBody>> find(String code);

    Versioned<RecordingBody> save(RecordingBody body, long version);
}
