package org.linli.casework.casefile.vault;

import java.util.Optional;
import org.linli.casework.casefile.CaseId;

/** The collection of locked identities, apart from the cases. */
public interface IdentityStore {

    /** Puts a locked identity in place. */
    void put(CaseId id, String ciphertext);

    Optional<String> find(CaseId id);
}
