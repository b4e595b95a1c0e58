package org.linli.casework.casefile;

import java.util.Optional;

/** Keeps who a case is about, and locks its material, with one data key per case. */
public interface Vault {

    /** A new data key, wrapped by the installation's case keys. */
    CaseKey.Usable newKey(CaseId id);

    /** The same key in a wrapping that nothing but the sealing procedure opens. */
    CaseKey.Escrowed escrow(CaseId id, CaseKey key);

    /** Puts the identity into the vault. */
    void keep(CaseId id, Juvenile juvenile, CaseKey.Usable key);

    /** Who the case is about; empty when the key is out of the team's hands. */
    Optional<Juvenile> reveal(CaseId id, CaseKey key);

    /** Locks a piece of material. */
    String lock(CaseId id, Material material, CaseKey.Usable key);

    /** Reads a locked piece of material; empty when the key is out of the team's hands. */
    Optional<Material> unlock(CaseId id, FiledMaterial.Locked material, CaseKey key);
}
