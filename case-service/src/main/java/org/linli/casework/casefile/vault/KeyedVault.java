package org.linli.casework.casefile.vault;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.linli.casework.casefile.CaseId;
import org.linli.casework.casefile.CaseKey;
import org.linli.casework.casefile.FiledMaterial;
import org.linli.casework.casefile.Juvenile;
import org.linli.casework.casefile.Material;
import org.linli.casework.casefile.MaterialKind;
import org.linli.casework.casefile.Vault;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.identifier.CitizenId;
import org.linli.platform.identifier.Parsed;
import tools.jackson.databind.json.JsonMapper;

/** The vault: a data key per case, wrapped by the keys of case-service's own key file (CAS-02). */
public final class KeyedVault implements Vault {

    private final CryptoProvider crypto;
    private final IdentityStore identities;
    private final JsonMapper json;
    private final CaseCipher cipher;

    public KeyedVault(CryptoProvider crypto, IdentityStore identities, JsonMapper json, SecureRandom random) {
        this.crypto = crypto;
        this.identities = identities;
        this.json = json;
        this.cipher = new CaseCipher(crypto.profile(), random);
    }

    /** The identity as it is written before it is locked; the id number is kept as text and checked again when read. */
    private record Identity(
            String name,
            String idNumber,
            String phone,
            String school,
            String address,
            Juvenile.Guardian guardian,
            LocalDate actDate) {}

    @Override
    public CaseKey.Usable newKey(CaseId id) {
        return new CaseKey.Usable(crypto.encrypt(Base64.getEncoder().encodeToString(cipher.newKey()), usable(id)));
    }

    @Override
    public CaseKey.Escrowed escrow(CaseId id, CaseKey key) {
        return switch (key) {
            case CaseKey.Escrowed already -> already;
            case CaseKey.Usable usable ->
                new CaseKey.Escrowed(crypto.encrypt(crypto.decrypt(usable.wrapped(), usable(id)), escrowed(id)));
        };
    }

    @Override
    public void keep(CaseId id, Juvenile juvenile, CaseKey.Usable key) {
        Identity identity = new Identity(
                juvenile.name(),
                juvenile.idNumber().value(),
                juvenile.phone(),
                juvenile.school(),
                juvenile.address(),
                juvenile.guardian(),
                juvenile.actDate());
        identities.put(id, cipher.seal(unwrap(id, key), identityOf(id), json.writeValueAsString(identity)));
    }

    @Override
    public Optional<Juvenile> reveal(CaseId id, CaseKey key) {
        return switch (key) {
            case CaseKey.Escrowed outOfReach -> Optional.empty();
            case CaseKey.Usable usable ->
                identities
                        .find(id)
                        .map(locked -> cipher.open(unwrap(id, usable), identityOf(id), locked))
                        .map(this::juvenile);
        };
    }

    @Override
    public String lock(CaseId id, Material material, CaseKey.Usable key) {
        return cipher.seal(
                unwrap(id, key), materialOf(id, MaterialKind.of(material)), json.writeValueAsString(material));
    }

    @Override
    public Optional<Material> unlock(CaseId id, FiledMaterial.Locked material, CaseKey key) {
        return switch (key) {
            case CaseKey.Escrowed outOfReach -> Optional.empty();
            case CaseKey.Usable usable ->
                Optional.of(json.readValue(
                        cipher.open(unwrap(id, usable), materialOf(id, material.kind()), material.ciphertext()),
                        material.kind().type()));
        };
    }

    private Juvenile juvenile(String text) {
        Identity identity = json.readValue(text, Identity.class);
        if (!(CitizenId.parse(identity.idNumber()) instanceof Parsed.Valid<CitizenId>(CitizenId idNumber))) {
            throw new CaseCipher.VaultDamaged();
        }
        return new Juvenile(
                identity.name(),
                idNumber,
                identity.phone(),
                identity.school(),
                identity.address(),
                identity.guardian(),
                identity.actDate());
    }

    private byte[] unwrap(CaseId id, CaseKey.Usable key) {
        return Base64.getDecoder().decode(crypto.decrypt(key.wrapped(), usable(id)));
    }

    private static String usable(CaseId id) {
        return "case/" + id.value() + "/key";
    }

    private static String escrowed(CaseId id) {
        return "case/" + id.value() + "/sealed-key";
    }

    private static String identityOf(CaseId id) {
        return "case/" + id.value() + "/identity";
    }

    private static String materialOf(CaseId id, MaterialKind kind) {
        return "case/" + id.value() + "/" + kind;
    }
}
