package org.linli.casework.casefile;

import java.time.LocalDate;
import org.linli.platform.identifier.CitizenId;

/**
 * Who the case is about; kept in the vault alone and readable only with the case's key (CAS-02).
 *
 * @param actDate the day of the act, which decides the age that counts
 */
public record Juvenile(
        String name,
        CitizenId idNumber,
        String phone,
        String school,
        String address,
        Guardian guardian,
        LocalDate actDate) {

    public Juvenile {
        AgeAtAct.requireJuvenile(idNumber.birthDate(), actDate);
    }

    /** Who looks after the juvenile. */
    public record Guardian(String name, String relation, String phone) {

        @Override
        public String toString() {
            return "Guardian[***]";
        }
    }

    @Override
    public String toString() {
        return "Juvenile[***]";
    }
}
