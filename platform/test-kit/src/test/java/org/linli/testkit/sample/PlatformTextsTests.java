package org.linli.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.ProblemMessages;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Role;
import org.linli.platform.security.SecurityRejection;
import org.linli.testkit.ChineseTexts;
import org.linli.testkit.FaultTextsCheck;
import org.linli.testkit.ProblemMessagesCheck;

/** What every service may say to whoever is refused. */
class PlatformTextsTests {

    private static final List<String> BUNDLES = List.of("platform", "import");
    private static final ProblemMessages MESSAGES = new ProblemMessages(BUNDLES);
    private static final Path KIT = Path.of("../service-kit/src/main/java");

    @Test
    void sayEveryRefusalInBothLanguages() {
        assertThat(ProblemMessagesCheck.faults("org.linli.platform", BUNDLES)).isEmpty();
    }

    @Test
    void sayWhatIsWrongWithAFieldInBothLanguages() {
        assertThat(FaultTextsCheck.faults(KIT, List.of("platform"), List.of())).isEmpty();
    }

    @Test
    void leaveNoForeignWordToChineseReaders() {
        assertThat(ChineseTexts.faults(BUNDLES, Set.of())).isEmpty();
    }

    @Test
    void findAMissingTextAndAForeignWord() {
        assertThat(FaultTextsCheck.faults(KIT, List.of("import"), List.of()))
                .contains("fault required has no text in zh_CN", "fault required has no text in en");
        assertThat(ChineseTexts.foreignWords("必须填写 required，如 {max} 或 JSON", Set.of()))
                .containsExactly("required");
    }

    @Test
    void nameEveryStatusAndEveryRole() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Set<String> codes = new TreeSet<>(MESSAGES.codes(locale));
            for (Category category : Category.values()) {
                assertThat(codes).contains("status." + category.status());
            }
            for (Role role : Role.values()) {
                assertThat(codes).contains("word." + role.code());
            }
        }
    }

    @Test
    void sayFaultsInTheOrderOfTheFieldsWithWhatMayBeSaid() {
        RequestRejection refused = new RequestRejection.Malformed("body", FieldFault.unknown(Set.of("A")));
        assertThat(MESSAGES.message(refused, Locale.SIMPLIFIED_CHINESE)).isEqualTo("请求内容无法读取。请求正文：不是可用的值；可用的值为 A。");
        assertThat(MESSAGES.message(
                        new SecurityRejection.RoleMissing(List.of(Role.JUDGE.code(), Role.FINANCE.code())),
                        Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("您的角色没有此项权限（需要以下之一：评审、财务）。");
        assertThat(MESSAGES.message(new SecurityRejection.RoleMissing(List.of()), Locale.ENGLISH))
                .isEqualTo("Your role does not allow this (one of these is needed: another role).");
    }
}
