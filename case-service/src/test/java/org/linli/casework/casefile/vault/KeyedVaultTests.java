package org.linli.casework.casefile.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.casework.casefile.CaseId;
import org.linli.casework.casefile.CaseKey;
import org.linli.casework.casefile.FiledMaterial;
import org.linli.casework.casefile.Juvenile;
import org.linli.casework.casefile.MaterialKind;
import org.linli.casework.casefile.NonProsecution;
import org.linli.casework.casefile.PersonId;
import org.linli.platform.crypto.AesCryptoProvider;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.Keyring;
import org.linli.platform.crypto.SmCryptoProvider;
import org.linli.platform.identifier.CitizenId;
import org.linli.testkit.Rule;
import tools.jackson.databind.json.JsonMapper;

@Rule({"CAS-02", "CAS-26"})
class KeyedVaultTests {

    private static final CaseId CASE = new CaseId("case-1");
    private static final CaseId OTHER = new CaseId("case-2");

    @TempDir
    Path directory;

    /** Identities in memory. */
    private static final class Shelf implements IdentityStore {

        private final Map<CaseId, String> identities = new HashMap<>();

        @Override
        public void put(CaseId id, String ciphertext) {
            identities.put(id, ciphertext);
        }

        @Override
        public Optional<String> find(CaseId id) {
            return Optional.ofNullable(identities.get(id));
        }
    }

    private CryptoProvider crypto(String profile) throws IOException {
        Path file = directory.resolve("keys" + System.nanoTime());
        Keyring.create(file, new SecureRandom());
        Keyring keys = Keyring.load(file);
        return profile.equals("sm") ? new SmCryptoProvider(keys) : new AesCryptoProvider(keys);
    }

    private static KeyedVault vault(CryptoProvider crypto, Shelf shelf) {
        return new KeyedVault(crypto, shelf, JsonMapper.builder().build(), new SecureRandom());
    }

    private static Juvenile juvenile() {
        return new Juvenile(
                "张小伟",
                CitizenId.parse("110105201005010018").identified().orElseGet(KeyedVaultTests::anyId),
                "13800138000",
                "某某中学",
                "某某路 1 号",
                new Juvenile.Guardian("张大伟", "父亲", "13900139000"),
                LocalDate.of(2026, 5, 3));
    }

    private static CitizenId anyId() {
        for (char check : "0123456789X".toCharArray()) {
            Optional<CitizenId> id =
                    CitizenId.parse("11010520100501001" + check).identified();
            if (id.isPresent()) {
                return id.get();
            }
        }
        throw new IllegalStateException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sm", "aes"})
    void opensWithTheCasesKeyAlone(String profile) throws IOException {
        Shelf shelf = new Shelf();
        KeyedVault vault = vault(crypto(profile), shelf);
        CaseKey.Usable key = vault.newKey(CASE);
        vault.keep(CASE, juvenile(), key);

        assertThat(vault.reveal(CASE, key)).contains(juvenile());
        assertThat(shelf.identities.get(CASE)).doesNotContain("张小伟").startsWith("c1:" + profile + ":");
        assertThatThrownBy(() -> vault.reveal(CASE, vault.newKey(CASE))).isInstanceOf(IllegalStateException.class);
        // a key or an identity carried over from another case opens nothing
        shelf.put(OTHER, Objects.requireNonNull(shelf.identities.get(CASE)));
        assertThatThrownBy(() -> vault.reveal(OTHER, key)).isInstanceOf(RuntimeException.class);
        CaseKey.Usable otherKey = vault.newKey(OTHER);
        assertThatThrownBy(() -> vault.reveal(OTHER, otherKey)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sm", "aes"})
    void opensNothingOnceTheKeyIsEscrowed(String profile) throws IOException {
        KeyedVault vault = vault(crypto(profile), new Shelf());
        CaseKey.Usable key = vault.newKey(CASE);
        vault.keep(CASE, juvenile(), key);
        NonProsecution decision = new NonProsecution(NonProsecution.Ground.DISCRETIONARY, "情节轻微");
        FiledMaterial.Locked locked = new FiledMaterial.Locked(
                MaterialKind.NON_PROSECUTION, vault.lock(CASE, decision, key), new PersonId("p"), Instant.EPOCH);
        assertThat(vault.unlock(CASE, locked, key)).contains(decision);

        CaseKey.Escrowed escrowed = vault.escrow(CASE, key);

        assertThat(vault.reveal(CASE, escrowed)).isEmpty();
        assertThat(vault.unlock(CASE, locked, escrowed)).isEmpty();
        // not even when somebody passes the escrowed wrapping off as a usable one
        assertThatThrownBy(() -> vault.reveal(CASE, new CaseKey.Usable(escrowed.wrapped())))
                .isInstanceOf(RuntimeException.class);
        assertThat(vault.escrow(CASE, escrowed)).isEqualTo(escrowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sm", "aes"})
    void opensNothingWithAnotherInstallationsKeys(String profile) throws IOException {
        Shelf shelf = new Shelf();
        KeyedVault vault = vault(crypto(profile), shelf);
        CaseKey.Usable key = vault.newKey(CASE);
        vault.keep(CASE, juvenile(), key);
        KeyedVault elsewhere = vault(crypto(profile), shelf);
        assertThatThrownBy(() -> elsewhere.reveal(CASE, key)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c1:sm:AAAA", "c1:sm:", "v1:sm:AAAA", "nonsense", "c1:sm"})
    void refusesDamagedTexts(String damaged) throws IOException {
        Shelf shelf = new Shelf();
        KeyedVault vault = vault(crypto("sm"), shelf);
        CaseKey.Usable key = vault.newKey(CASE);
        shelf.put(CASE, damaged);
        assertThatThrownBy(() -> vault.reveal(CASE, key)).isInstanceOf(IllegalStateException.class);
    }
}
