package org.linli.matching.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.security.SecurityRejection;
import org.linli.testkit.Rule;

/** Who verifies what comes through each source. */
@Rule("MAT-02")
class VerifiersTests {

    private static Caller caller(Role role) {
        return new Caller("x", "x", Set.of(role), new AreaScope("330411"), null);
    }

    @ParameterizedTest
    @EnumSource
    void everySourceHasAnOfficeThatVerifiesIt(DemandSource source) {
        Verifiers verifiers = new Verifiers(Map.of());
        assertThat(verifiers.of(source)).contains(Role.STREET_OFFICER, Role.DISTRICT_OFFICER);
        boolean above = source == DemandSource.HOTLINE_12345 || source == DemandSource.DEPARTMENT;
        assertThat(verifiers.may(caller(Role.COMMUNITY_WORKER), source)).isEqualTo(!above);
        assertThat(verifiers.may(caller(Role.SOCIAL_WORKER), source)).isFalse();
    }

    @Test
    void aDistrictMaySayOtherwise() {
        Verifiers own = new Verifiers(Map.of(DemandSource.SELF, Set.of(Role.STREET_OFFICER)));
        own.require(caller(Role.STREET_OFFICER), DemandSource.SELF);
        assertThatThrownBy(() -> own.require(caller(Role.COMMUNITY_WORKER), DemandSource.SELF))
                .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                        .isInstanceOf(SecurityRejection.RoleMissing.class));
    }
}
