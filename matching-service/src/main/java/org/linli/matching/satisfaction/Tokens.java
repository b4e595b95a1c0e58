package org.linli.matching.satisfaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.linli.platform.crypto.CryptoProvider;
import org.springframework.stereotype.Component;

/**
 * Makes and knows the tokens by which invited persons answer: a number and what only this service can compute for it. None is stored, and
 * a token says nothing about the person it was handed to.
 */
@Component
class Tokens {

    private static final int PROOF = 20;

    private final CryptoProvider crypto;

    Tokens(CryptoProvider crypto) {
        this.crypto = crypto;
    }

    /** The tokens of the invitations {@code first} to {@code last}. */
    List<String> of(SurveyId survey, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> n + "-" + proof(survey, n))
                .toList();
    }

    /** The invitation's number, when the token is one of those given out. */
    OptionalInt number(Survey.State survey, String token) {
        int dash = token.indexOf('-');
        if (dash < 1 || dash > 5 || !token.substring(0, dash).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(token.substring(0, dash));
        boolean proved = MessageDigest.isEqual(
                proof(survey.id(), number).getBytes(StandardCharsets.UTF_8),
                token.substring(dash + 1).getBytes(StandardCharsets.UTF_8));
        boolean plain = token.startsWith(Integer.toString(number) + "-");
        return proved && plain && number >= 1 && number <= survey.invited()
                ? OptionalInt.of(number)
                : OptionalInt.empty();
    }

    private String proof(SurveyId survey, int number) {
        return crypto.keyedHash(survey + "/" + number, "survey-token").substring(0, PROOF);
    }
}
