package org.linli.volunteer.hours;

import java.time.Clock;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Enters minutes into the ledger, once, whatever is heard how often and in which order. */
@Component
public class RecordMinutes {

    private static final int ATTEMPTS = 20;

    private final Ledger ledger;
    private final Clock clock;

    public RecordMinutes(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return whether the minutes were new */
    public boolean handle(Minutes minutes) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            LedgerEntry next = LedgerEntry.after(ledger.last(minutes.volunteerId()), minutes, Today.now(clock));
            switch (ledger.add(next)) {
                case NEW -> {
                    return true;
                }
                case KNOWN -> {
                    return false;
                }
                case PLACE_TAKEN -> {
                    // somebody else wrote a line of this account meanwhile: take the place after it
                }
            }
        }
        throw new IllegalStateException("the account of " + minutes.volunteerId() + " is written to without rest");
    }
}
