package org.linli.volunteer.disclosure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.disclosure.PlainFields;
import org.linli.volunteer.registration.Consent;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Volunteer;

/** Everything that is registered of a person, for himself (SEC-02); it prints nothing. */
record OwnData(
        String id,
        String number,
        String status,
        String idType,
        String sex,
        Map<Particular, Object> particulars,
        List<Consent> consents,
        String source,
        String enteredBy,
        Instant registeredAt,
        @Nullable LocalDate vettedUntil,
        @Nullable String rosterId) {

    static OwnData of(Volunteer volunteer, PlainFields fields) {
        Volunteer.State state = volunteer.state();
        return new OwnData(
                state.id().value(),
                state.number().value(),
                state.status().name(),
                state.person().identity().type().name(),
                state.person().identity().sex().name(),
                fields.values(),
                state.consents(),
                state.dossier().source(),
                state.dossier().enteredBy(),
                state.registeredAt(),
                state.vettedUntil(),
                state.rosterId());
    }

    @Override
    public String toString() {
        return "OwnData[" + id + "]";
    }
}
