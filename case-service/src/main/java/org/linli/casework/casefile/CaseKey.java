package org.linli.casework.casefile;

/** The case's own data key, never plain: usable while the case runs, handed over to the sealing procedure when it is sealed. */
public sealed interface CaseKey {

    String wrapped();

    /** Opens the vault for the team. */
    record Usable(String wrapped) implements CaseKey {
        @Override
        public String toString() {
            return "Usable[***]";
        }
    }

    /** Opens nothing that the team's API can ask for; kept for the statutory query of sealed records (CAS-27). */
    record Escrowed(String wrapped) implements CaseKey {
        @Override
        public String toString() {
            return "Escrowed[***]";
        }
    }
}
