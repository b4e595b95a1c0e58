package org.linli.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Authorization header")
class BearerHeaderTests {

    private static final Pattern GRAMMAR =
            Pattern.compile("^Bearer (?<token>[a-zA-Z0-9-._~+/]+=*)$", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer =",
                "Bearer a",
                "bearer a.b-c_d~e+f/g",
                "BEARER abc==",
                "Bearer a=b",
                "Bearer  a",
                " Bearer a",
                "Bearer a ",
                "Bearer a b",
                "Bearer a,b",
                "Bearer é",
                "Bearer 令牌",
                "Basic abc",
                "Bearera"
            })
    void givesTheTokenExactlyWhereTheGrammarHasOne(String header) {
        var expected = GRAMMAR.matcher(header);
        String token = expected.matches() ? expected.group("token") : null;
        assertThat(BearerHeader.token(header).orElse(null)).isEqualTo(token);
    }

    @Test
    void isReadForEveryCharacter() {
        for (char character = 0; character < 0x300; character++) {
            String header = "Bearer a" + character + "z";
            assertThat(BearerHeader.token(header).isPresent())
                    .as("U+%04X", (int) character)
                    .isEqualTo(GRAMMAR.matcher(header).matches());
        }
    }
}
