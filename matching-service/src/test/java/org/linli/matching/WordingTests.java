package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.matching.commit.CommitStatus;
import org.linli.matching.council.CouncilStatus;
import org.linli.matching.council.MotionStatus;
import org.linli.matching.dualcheckin.MemberStatus;
import org.linli.matching.dualcheckin.PartyUnitStatus;
import org.linli.matching.jointaction.JointActionStatus;
import org.linli.matching.jointaction.PartnerStatus;
import org.linli.matching.onsiteservice.OnsiteStatus;
import org.linli.matching.onsiteservice.SessionStatus;
import org.linli.matching.satisfaction.FollowUpStatus;
import org.linli.matching.satisfaction.SurveyStatus;
import org.linli.platform.problem.ProblemMessages;
import org.linli.testkit.ChineseTexts;
import org.linli.testkit.FaultTextsCheck;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Every code that the sources name has a sentence in both languages, and no sentence is left without a code. */
class WordingTests {

    private static final Pattern CODE =
            Pattern.compile("\"((?:reason|missing|blocked|relax|weekday|part)\\.[a-z0-9-]+)\"");
    private static final ProblemMessages MESSAGES = new ProblemMessages(List.of("matching"));

    @Test
    void knowsTheSameCodesInBothLanguages() {
        assertThat(MESSAGES.codes(Locale.ENGLISH)).isEqualTo(MESSAGES.codes(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void hasASentenceForEveryCodeInTheSources() throws IOException {
        Set<String> codes = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(f -> collect(f, codes));
        }
        assertThat(codes).hasSizeGreaterThan(25);
        for (String code : codes) {
            boolean word = code.startsWith("part.");
            assertThat(MESSAGES.codes(Locale.ENGLISH)).contains(word ? "word." + code : code);
        }
        Set<String> sentences = new HashSet<>(MESSAGES.codes(Locale.ENGLISH));
        sentences.removeIf(code -> !code.matches("(reason|missing|blocked|relax)\\..*"));
        sentences.removeAll(codes);
        assertThat(sentences).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAFieldInBothLanguages() {
        assertThat(FaultTextsCheck.faults(Path.of("src/main/java"), bundles(), List.of("platform")))
                .isEmpty();
    }

    @Test
    void leavesNoForeignWordToChineseReaders() {
        assertThat(ChineseTexts.faults(bundles(), Set.of("demand"))).isEmpty();
    }

    /** Those whose refusals name a state of either of two aggregates, so that no type says which words are needed. */
    @Test
    void hasAWordForEveryState() {
        Map<String, List<Class<? extends Enum<?>>>> states = Map.of(
                "council", List.of(CouncilStatus.class, MotionStatus.class),
                "dual-check-in", List.of(MemberStatus.class, PartyUnitStatus.class),
                "onsite", List.of(OnsiteStatus.class, SessionStatus.class),
                "joint-action", List.of(JointActionStatus.class, PartnerStatus.class),
                "commit", List.of(CommitStatus.class),
                "satisfaction", List.of(FollowUpStatus.class, SurveyStatus.class));
        ProblemMessages messages = new ProblemMessages(bundles());
        states.forEach((feature, types) -> types.forEach(type -> {
            for (Enum<?> state : Objects.requireNonNull(type.getEnumConstants())) {
                String word = "word." + feature + "." + state.name();
                assertThat(messages.codes(Locale.SIMPLIFIED_CHINESE)).contains(word);
                assertThat(messages.codes(Locale.ENGLISH)).contains(word);
            }
        }));
    }

    /** Those that the service itself is configured with. */
    private static List<String> bundles() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        String bundles = Objects.requireNonNull(yaml.getObject()).getProperty("linli.problems.bundles");
        return Arrays.stream(bundles.split(",")).map(String::strip).toList();
    }

    private static void collect(Path file, Set<String> codes) {
        try {
            Matcher matcher = CODE.matcher(Files.readString(file));
            while (matcher.find()) {
                codes.add(matcher.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
