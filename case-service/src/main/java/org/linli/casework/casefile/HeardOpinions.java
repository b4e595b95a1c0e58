package org.linli.casework.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the prosecutor heard before deciding, with minutes (CAS-07, 规则469): police, victim, minor, legal representative and defender.
 *
 * <p>Who could not be heard is on record with the reason; the minor must be heard.
 */
public record HeardOpinions(List<Opinion> opinions, String minutes) implements Material {

    public HeardOpinions {
        opinions = List.copyOf(opinions);
    }

    /** Who is to be heard. */
    public enum Party {
        POLICE("police", true),
        VICTIM("victim", true),
        MINOR("minor", false),
        LEGAL_REPRESENTATIVE("legalRepresentative", true),
        DEFENDER("defender", true);

        private final String code;
        private final boolean mayBeAbsent;

        Party(String code, boolean mayBeAbsent) {
            this.code = code;
            this.mayBeAbsent = mayBeAbsent;
        }

        public String code() {
            return code;
        }
    }

    /** What one party said and when, or why it could not be heard. */
    public record Opinion(
            Party party,
            @Nullable LocalDate heardOn,
            @Nullable String opinion,
            @Nullable String absentBecause) {

        boolean heard() {
            return heardOn != null && opinion != null && !opinion.isBlank();
        }

        boolean excused() {
            return party.mayBeAbsent && absentBecause != null && !absentBecause.isBlank();
        }

        @Override
        public String toString() {
            return "Opinion[" + party + "]";
        }
    }

    /** The codes of what is missing; empty when the opinions are on record. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Party party : Party.values()) {
            boolean onRecord = opinions.stream()
                    .anyMatch(opinion -> opinion.party() == party && (opinion.heard() || opinion.excused()));
            if (!onRecord) {
                missing.add(party.code());
            }
        }
        if (minutes.isBlank()) {
            missing.add("minutes");
        }
        return List.copyOf(missing);
    }

    @Override
    public String toString() {
        return "HeardOpinions[***]";
    }
}
