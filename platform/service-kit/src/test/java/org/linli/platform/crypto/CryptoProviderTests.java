package org.linli.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.crypto.CryptoFailure.Reason;

/**
 * Proves what both profiles promise.
 *
 * <p>{@code @Rule SEC-08}
 */
class CryptoProviderTests {

    private static final String ID_NUMBER = "11010519491231002X";
    private static final String PLACE = "volunteer/0193/idNumber";

    static Stream<CryptoProvider> profiles() {
        Keyring keyring = KeyFixtures.keyring("k1", "k1");
        return Stream.of(new SmCryptoProvider(keyring), new AesCryptoProvider(keyring));
    }

    // @Rule SEC-08
    @ParameterizedTest
    @MethodSource("profiles")
    void opensWhatItSealed(CryptoProvider crypto) {
        for (String plain : List.of("", "a", ID_NUMBER, "张三", "𠮷野家", "x".repeat(100_000), "a\0b\nc")) {
            assertThat(crypto.decrypt(crypto.encrypt(plain, PLACE), PLACE)).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void writesTheTextFormWithProfileAndKey(CryptoProvider crypto) {
        String sealed = crypto.encrypt(ID_NUMBER, PLACE);
        assertThat(sealed).matches("v1:" + crypto.profile() + ":k1:[A-Za-z0-9_-]+");
        assertThat(Base64.getUrlDecoder().decode(sealed.substring(sealed.lastIndexOf(':') + 1)))
                .hasSize(12 + ID_NUMBER.length() + 16);
        assertThat(sealed).doesNotContain(ID_NUMBER);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void neverSealsTheSameTextTwiceAlike(CryptoProvider crypto) {
        Set<String> sealed = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            sealed.add(crypto.encrypt(ID_NUMBER, PLACE));
        }
        assertThat(sealed).hasSize(1_000);
    }

    // @Rule SEC-08
    @ParameterizedTest
    @MethodSource("profiles")
    void opensOnlyWhereItWasSealed(CryptoProvider crypto) {
        String sealed = crypto.encrypt(ID_NUMBER, PLACE);
        for (String elsewhere : List.of("", "volunteer/0194/idNumber", "volunteer/0193/phone", PLACE + " ")) {
            fails(Reason.NOT_AUTHENTIC, () -> crypto.decrypt(sealed, elsewhere));
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void noticesEveryChangedBit(CryptoProvider crypto) {
        String sealed = crypto.encrypt("张三", PLACE);
        int from = sealed.lastIndexOf(':') + 1;
        byte[] body = Base64.getUrlDecoder().decode(sealed.substring(from));
        for (int bit = 0; bit < body.length * 8; bit++) {
            byte[] changed = body.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String text = sealed.substring(0, from)
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            fails(Reason.NOT_AUTHENTIC, () -> crypto.decrypt(text, PLACE));
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void refusesOtherTexts(CryptoProvider crypto) {
        for (String text : List.of(
                "",
                "v1",
                "v1:",
                "v1:sm",
                "v1:sm:k1",
                "v1:sm:k1:",
                "v1:sm:k1:!!",
                "v1:sm:k1:AAAA",
                "v2:sm:k1:" + "A".repeat(60),
                ID_NUMBER)) {
            fails(Reason.MALFORMED, () -> crypto.decrypt(text, PLACE));
        }
        fails(Reason.UNKNOWN_KEY, () -> crypto.decrypt("v1:sm:k9:" + "A".repeat(60), PLACE));
        fails(Reason.UNKNOWN_KEY, () -> crypto.decrypt("v1:des:k1:" + "A".repeat(60), PLACE));
    }

    @Test
    void eitherProfileOpensWhatTheOtherSealedAndAsksToSealItAnew() {
        List<CryptoProvider> both = profiles().toList();
        String sealed = both.get(0).encrypt(ID_NUMBER, PLACE);
        assertThat(both.get(1).decrypt(sealed, PLACE)).isEqualTo(ID_NUMBER);
        assertThat(both.get(0).needsReencryption(sealed)).isFalse();
        assertThat(both.get(1).needsReencryption(sealed)).isTrue();
    }

    @Test
    void opensWithARetiredKeyAndSealsWithTheActiveOne() {
        CryptoProvider before = new SmCryptoProvider(KeyFixtures.keyring("k1", "k1"));
        CryptoProvider after = new SmCryptoProvider(KeyFixtures.keyring("k2", "k1", "k2"));
        String old = before.encrypt(ID_NUMBER, PLACE);
        assertThat(after.decrypt(old, PLACE)).isEqualTo(ID_NUMBER);
        assertThat(after.needsReencryption(old)).isTrue();
        String renewed = after.encrypt(after.decrypt(old, PLACE), PLACE);
        assertThat(renewed).startsWith("v1:sm:k2:");
        assertThat(after.needsReencryption(renewed)).isFalse();
        fails(Reason.UNKNOWN_KEY, () -> before.decrypt(renewed, PLACE));
        assertThat(after.keyedHash(ID_NUMBER, "idNumber")).isEqualTo(before.keyedHash(ID_NUMBER, "idNumber"));
    }

    // @Rule SEC-08
    @ParameterizedTest
    @MethodSource("profiles")
    void hashesAlikeForOnePurposeOnly(CryptoProvider crypto) {
        String hash = crypto.keyedHash(ID_NUMBER, "idNumber");
        assertThat(hash).hasSize(43).isEqualTo(crypto.keyedHash(ID_NUMBER, "idNumber"));
        assertThat(crypto.keyedHash(ID_NUMBER, "phone")).isNotEqualTo(hash);
        assertThat(crypto.keyedHash("110105194912310021", "idNumber")).isNotEqualTo(hash);
        assertThat(crypto.keyedHash("bc", "a")).isNotEqualTo(crypto.keyedHash("c", "ab"));
        assertThatIllegalArgumentException().isThrownBy(() -> crypto.keyedHash("c", "a\0b"));
    }

    @Test
    void hashesDependOnTheHashKey() {
        CryptoProvider one = new SmCryptoProvider(KeyFixtures.keyring("k1", "k1"));
        CryptoProvider other = new SmCryptoProvider(KeyFixtures.keyringWithOtherHashKey());
        assertThat(one.keyedHash(ID_NUMBER, "idNumber")).isNotEqualTo(other.keyedHash(ID_NUMBER, "idNumber"));
        assertThat(one.hashChain(CryptoProvider.CHAIN_START, "a"))
                .isNotEqualTo(other.hashChain(CryptoProvider.CHAIN_START, "a"));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void chainsEntriesSoThatAnyChangeShows(CryptoProvider crypto) {
        List<String> links = chain(crypto, "a", "b", "c");
        assertThat(links).allMatch(link -> link.matches("[0-9a-f]{64}")).doesNotHaveDuplicates();
        assertThat(chain(crypto, "a", "b", "c")).isEqualTo(links);
        assertThat(chain(crypto, "a", "x", "c").getLast()).isNotEqualTo(links.getLast());
        assertThat(chain(crypto, "b", "a", "c").getLast()).isNotEqualTo(links.getLast());
        assertThat(chain(crypto, "a", "c").getLast()).isNotEqualTo(links.getLast());
        assertThatIllegalArgumentException().isThrownBy(() -> crypto.hashChain("abc", "entry"));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void worksUnderManyThreads(CryptoProvider crypto) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> work = IntStream.range(0, 64)
                    .<Callable<Boolean>>mapToObj(thread -> () -> IntStream.range(0, 200)
                            .allMatch(i -> crypto.decrypt(crypto.encrypt(thread + "-" + i, PLACE + i), PLACE + i)
                                    .equals(thread + "-" + i)))
                    .toList();
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    @Test
    void saysNothingOfTextsAndKeysWhenItFails() {
        CryptoProvider crypto = new SmCryptoProvider(KeyFixtures.keyring("k1", "k1"));
        String sealed = crypto.encrypt(ID_NUMBER, PLACE);
        assertThatThrownBy(() -> crypto.decrypt(sealed, "elsewhere"))
                .hasMessageNotContainingAny(ID_NUMBER, sealed.substring(9), PLACE);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void digestsToThirtyTwoBytes(CryptoProvider crypto) {
        assertThat(crypto.digest("abc".getBytes(StandardCharsets.UTF_8))).hasSize(32);
    }

    private static List<String> chain(CryptoProvider crypto, String... entries) {
        List<String> links = new ArrayList<>();
        String previous = CryptoProvider.CHAIN_START;
        for (String entry : entries) {
            previous = crypto.hashChain(previous, entry);
            links.add(previous);
        }
        return links;
    }

    private static void fails(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(CryptoFailure.class, failure -> assertThat(failure.reason())
                .isEqualTo(reason));
    }
}
