package org.linli.local.signin.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonsTests {

    private final Persons persons = new Persons();

    @ParameterizedTest
    @CsvSource({
        "xiuzhou-district, district-officer, 330411",
        "wangjiangjing-street, street-officer, 330411101",
        "xincheng-street, street-officer, 330411002",
        "community, community-worker, 330411003005",
        "social-worker, social-worker, 330411",
        "social-worker-2, social-worker, 330411",
        "prosecutor, prosecutor, 330411",
        "prosecutor-2, prosecutor, 330411",
        "case-worker, case-worker, 330411",
        "case-worker-2, case-worker, 330411",
        "team-leader, team-leader, 330411",
        "judge, judge, 330411",
        "finance, finance, 330411",
        "auditor, auditor, 330411",
        "analyst, analyst, 330411",
        "operator, operator, 330411",
        "huaiyang-district, district-officer, 411603",
        "community-worker@330411104205, community-worker, 330411104205",
        "street-officer@330411104, street-officer, 330411104",
        "district-officer@33, district-officer, 33"
    })
    void knowsEachPerson(String id, String role, String area) {
        assertThat(persons.find(id)).hasValueSatisfying(person -> {
            assertThat(person.id()).isEqualTo(id);
            assertThat(person.roleCodes()).containsExactly(role);
            assertThat(person.area().digits()).isEqualTo(area);
            assertThat(person.volunteerId()).isNull();
            assertThat(person.name()).isNotBlank();
        });
    }

    @Test
    void listsSomebodyForEveryRoleThatNeedsNoRegistration() {
        var listed = EnumSet.noneOf(LocalRole.class);
        persons.listed().forEach(person -> listed.addAll(person.roles()));
        assertThat(listed).isEqualTo(EnumSet.complementOf(EnumSet.of(LocalRole.VOLUNTEER)));
    }

    @Test
    void takesTheVolunteersIdFromTheName() {
        assertThat(persons.find("volunteer:0192f3a0-7b1c-7def-8a00-3c4d5e6f7a8b"))
                .hasValueSatisfying(person -> {
                    assertThat(person.roleCodes()).containsExactly("volunteer");
                    assertThat(person.volunteerId()).isEqualTo("0192f3a0-7b1c-7def-8a00-3c4d5e6f7a8b");
                });
    }

    @ParameterizedTest
    @EnumSource(value = LocalRole.class, names = "VOLUNTEER", mode = EnumSource.Mode.EXCLUDE)
    void everyOtherRoleCanBeTriedForAnyArea(LocalRole role) {
        assertThat(persons.find(role.code() + "@330411")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "Judge",
                "judge ",
                "volunteer",
                "volunteer:",
                "volunteer:a b",
                "volunteer:-a",
                "volunteer:../../etc",
                "volunteer@330411",
                "mayor@330411",
                "judge@",
                "judge@33041",
                "judge@330400",
                "judge@990411",
                "@330411",
                "judge@330411@330411",
                "office-system",
                "linli-console"
            })
    void knowsNobodyElse(String id) {
        assertThat(persons.find(id)).isEmpty();
    }

    @Test
    void keepsTheVolunteersIdWithinSixtyFourCharacters() {
        assertThat(persons.find("volunteer:" + "a".repeat(64))).isPresent();
        assertThat(persons.find("volunteer:" + "a".repeat(65))).isEmpty();
    }
}
