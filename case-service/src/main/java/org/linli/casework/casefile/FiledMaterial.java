package org.linli.casework.casefile;

import java.time.Instant;

/** Material in the file: fresh from a decision, or as it lies in the store, locked. */
public sealed interface FiledMaterial {

    MaterialKind kind();

    PersonId by();

    Instant at();

    /** Just written; it is locked before it is stored. */
    record Fresh(Material content, PersonId by, Instant at) implements FiledMaterial {
        @Override
        public MaterialKind kind() {
            return MaterialKind.of(content);
        }

        @Override
        public String toString() {
            return "Fresh[" + kind() + "]";
        }
    }

    /** As stored: readable with the case's key alone. */
    record Locked(MaterialKind kind, String ciphertext, PersonId by, Instant at) implements FiledMaterial {
        @Override
        public String toString() {
            return "Locked[" + kind + "]";
        }
    }
}
