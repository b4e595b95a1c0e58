package org.linli.platform.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.platform.identifier.DivisionLevel;

/**
 * Proves the register of divisions.
 *
 * <p>{@code @Rule ID-04}
 */
class AreasTests {

    private static final Areas AREAS = Areas.fromClasspath();

    @Test
    void holdsTheDemoDistricts() {
        assertThat(AREAS.all()).hasSize(1177);
        assertThat(AREAS.all().stream().filter(area -> area.level() == DivisionLevel.COUNTY))
                .extracting(Area::name)
                .containsExactly("秀洲区", "德清县", "淮阳区", "甘州区");
    }

    @Test
    void findsByFullCodeAndByPrefix() {
        Area district = AREAS.find("330411000000").orElseThrow();
        assertThat(district).isEqualTo(new Area("330411000000", "秀洲区", DivisionLevel.COUNTY, "330400000000"));
        assertThat(AREAS.find("330411")).contains(district);
        assertThat(district.prefix()).isEqualTo("330411");
        assertThat(AREAS.name("330411101")).isEqualTo("王江泾镇");
    }

    @Test
    void knowsWhatExistsByFullCodeOnly() {
        assertThat(AREAS.exists("330411002001")).isTrue();
        assertThat(AREAS.exists("330411999999")).isFalse();
        assertThat(AREAS.exists("330411")).isFalse();
        assertThat(AREAS.exists("")).isFalse();
    }

    @Test
    void saysNothingOfUnknownDivisions() {
        assertThat(AREAS.find("330411999999")).isEmpty();
        assertThat(AREAS.find("3304110020011")).isEmpty();
        assertThat(AREAS.find("")).isEmpty();
        assertThat(AREAS.name("990000")).isEqualTo("990000");
        assertThat(AREAS.children("990000")).isEmpty();
    }

    @Test
    void listsTheDivisionsDirectlyBelowInOrder() {
        List<Area> streets = AREAS.children("330411");
        assertThat(streets).extracting(Area::level).containsOnly(DivisionLevel.TOWNSHIP);
        assertThat(streets).extracting(Area::code).isSorted().startsWith("330411002000");
        assertThat(streets).extracting(Area::prefix).allMatch(prefix -> prefix.length() == 9);
        assertThat(AREAS.children("330411002"))
                .isNotEmpty()
                .allMatch(area -> "330411002000".equals(area.parent()))
                .isEqualTo(AREAS.children("330411002000"));
        assertThat(AREAS.children("330411002001")).isEmpty();
        assertThat(AREAS.children("33")).extracting(Area::code).contains("330400000000");
    }

    @Test
    void everyDivisionButAProvinceIsAChildOfItsParent() {
        for (Area area : AREAS.all()) {
            String parent = area.parent();
            if (parent == null) {
                assertThat(area.level()).isEqualTo(DivisionLevel.PROVINCE);
            } else {
                assertThat(AREAS.children(parent)).contains(area);
            }
        }
    }

    @Test
    void refusesARegisterThatContradictsItself() {
        refuses("33041100000,秀洲区,county,", "Not a division code");
        refuses("330411000000,秀洲区,township,330400000000", "not as listed");
        refuses("330411000000,秀洲区,county,330500000000", "not as listed");
        refuses("330411000000,秀洲区,county,330400000000", "unknown parent");
        refuses("330000000000,浙江省,province,\n330000000000,浙江,province,", "listed twice");
    }

    @Test
    void readsALaterRegister() throws IOException {
        Areas areas = Areas.read(new StringReader("code,name,level,parent\n330000000000,浙江省,province,\n"));
        assertThat(areas.exists("330000000000")).isTrue();
        assertThatThrownBy(() -> areas.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void refuses(String rows, String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Areas.read(new StringReader("code,name,level,parent\n" + rows + "\n")))
                .withMessageContaining(message);
    }
}
