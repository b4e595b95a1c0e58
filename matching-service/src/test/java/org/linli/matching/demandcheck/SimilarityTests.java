package org.linli.matching.demandcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SimilarityTests {

    @Test
    void comparesByPairsOfCharacters() {
        assertThat(Similarity.of("陪老人看病", "陪老人看病")).isEqualTo(1);
        assertThat(Similarity.of("陪老人看病", "陪老人去看病")).isCloseTo(2.0 * 3 / 9, within(1e-9));
        assertThat(Similarity.of("陪老人看病", "书法课")).isZero();
    }

    @Test
    void takesNoNoticeOfCaseWidthAndPunctuation() {
        assertThat(Similarity.of("AI编程课！", "ａｉ 编程课")).isEqualTo(1);
    }

    @Test
    void isTheSameBothWays() {
        assertThat(Similarity.of("楼道漏水调解", "调解楼道漏水"))
                .isEqualTo(Similarity.of("调解楼道漏水", "楼道漏水调解"))
                .isGreaterThan(0.7);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(Similarity.of("", "陪诊")).isZero();
        assertThat(Similarity.of("！！", "陪诊")).isZero();
        assertThat(Similarity.of("陪", "诊")).isZero();
        assertThat(Similarity.of("陪", "陪")).isEqualTo(1);
    }
}
