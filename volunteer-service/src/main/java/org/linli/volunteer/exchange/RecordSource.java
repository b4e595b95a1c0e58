package org.linli.volunteer.exchange;

import java.util.Set;
import java.util.function.Consumer;
import org.linli.volunteer.registration.Particular;

/** A kind of record that can be exported; a feature that keeps one offers a bean. */
public interface RecordSource {

    /** The literal by which mapping files name it: volunteer, team, activity, hourRecord, certificate. */
    String kind();

    /** What a mapping may ask for. */
    Set<String> fields();

    /** What of a person its records hold; empty where none is identified. */
    default Set<Particular> personal() {
        return Set.of();
    }

    /** Shows every record of a division, in a stable order, without holding them all. */
    void each(String areaPrefix, Consumer<RecordRow> reader);
}
