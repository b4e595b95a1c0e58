package org.linli.matching.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MAT-11: when an agreement binds; its words are in the file. A written one does from the day the last of the parties, a mediator and the
 * committee's seal are on it, an oral one from the day it was reached.
 */
public record Agreement(
        Form form,
        LocalDate reachedOn,
        LocalDate performBy,
        List<Signature> signatures,
        @Nullable LocalDate effectiveOn) {

    /** The mediator's hand. */
    public static final String MEDIATOR = "MEDIATOR";
    /** The committee's seal. */
    public static final String SEAL = "SEAL";

    /** How it was reached. */
    public enum Form {
        WRITTEN,
        ORAL
    }

    /** Somebody's hand, or the seal. */
    public record Signature(String by, LocalDate on) {}

    public Agreement {
        signatures = List.copyOf(signatures);
    }

    static Agreement written(LocalDate reachedOn, LocalDate performBy) {
        return new Agreement(Form.WRITTEN, reachedOn, performBy, List.of(), null);
    }

    static Agreement oral(LocalDate reachedOn, LocalDate performBy) {
        return new Agreement(Form.ORAL, reachedOn, performBy, List.of(), reachedOn);
    }

    boolean signedBy(String hand) {
        return signatures.stream().anyMatch(s -> s.by().equals(hand));
    }

    /** With one more hand; in force once all that are needed are there. */
    Agreement signed(Signature signature, Set<String> parties) {
        List<Signature> all = new ArrayList<>(signatures);
        all.add(signature);
        Set<String> needed = new HashSet<>(parties);
        needed.add(MEDIATOR);
        needed.add(SEAL);
        all.forEach(s -> needed.remove(s.by()));
        LocalDate last =
                all.stream().map(Signature::on).max(LocalDate::compareTo).orElse(signature.on());
        return new Agreement(form, reachedOn, performBy, all, needed.isEmpty() ? last : null);
    }
}
