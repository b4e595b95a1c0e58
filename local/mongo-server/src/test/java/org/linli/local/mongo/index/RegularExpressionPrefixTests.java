package org.linli.local.mongo.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which text every match starts with, on both sides of every character that ends it. */
class RegularExpressionPrefixTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            nullValues = "-",
            value = {
                "^330411 330411",
                "^330411.* 330411",
                "^330411$ 330411",
                "^3304(11|02) -",
                "^3304(11) 3304",
                "^\\Q33.04\\E 33.04",
                "^\\Q33.04 33.04",
                "^\\Q33\\E04 3304",
                "^\\Q33\\E* 3",
                "^a\\.b a.b",
                "^a\\db a",
                "^ab* a",
                "^ab? a",
                "^ab{0,1} a",
                "^ab+ ab",
                "^ab|c -",
                "^[ab] -",
                "^(?i)ab -",
                "330411 -",
                "a^b -",
                "^ -",
                "^中国 中国"
            })
    void takesTheLiteralStart(String pattern, @Nullable String prefix) {
        var found = RegularExpressionPrefix.of(new BsonRegularExpression(pattern, ""));

        assertThat(found).isEqualTo(prefix == null ? "" : prefix);
    }

    @ParameterizedTest
    @CsvSource({"i,''", "m,''", "x,''", "s,ab"})
    void givesUpOnOptionsThatChangeWhatALiteralMeans(String options, String prefix) {
        assertThat(RegularExpressionPrefix.of(new BsonRegularExpression("^ab", options)))
                .isEqualTo(prefix);
    }
}
