package org.linli.matching.jointaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.matching.JointActionStatedV1;
import org.linli.contracts.matching.JointActionStatusChangedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

@Rule("MAT-15")
class JointActionTests {

    private static final String AREA = "411603202201";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 5);
    private static final PartnerId SHOP = new PartnerId("p1");
    private static final Given GOODS = new Given(0, 50_000, 0, 120);

    private static JointAction in(JointActionStatus status) {
        return JointAction.restore(new JointAction.State(
                new JointActionId("a1"), AREA, "腊八送粥", DAY, List.of(), EnumSet.of(Party.COMMUNITY), List.of(), status));
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(JointActionStatus.values())
                .flatMap(s -> Arrays.stream(JointActionMove.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOrNotAtAll(JointActionStatus status, JointActionMove move) {
        JointAction action = in(status);
        JointAction.State before = action.state();
        Runnable verb =
                switch (move) {
                    case HOLD -> () -> action.hold(EnumSet.of(Party.COMMUNITY), DAY);
                    case CANCEL -> action::cancel;
                    case CONTRIBUTE -> () -> action.contribute(SHOP, PartnerKind.CARING_RESOURCE, GOODS);
                    case STATE -> action::stateContributions;
                };
        if (move.allowedFrom(status)) {
            verb.run();
            assertThat(action.state().status()).isEqualTo(move.to());
            assertThat(action.changes()).hasSize(1);
        } else {
            assertThatThrownBy(verb::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                    .isEqualTo(new JointActionRejection.NotAllowed(status.name(), move.name())));
            assertThat(action.state()).isEqualTo(before);
            assertThat(action.published()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Party.class)
    void namesWhoeverOfTheFiveIsMissing(Party missing) {
        Set<Party> others = EnumSet.complementOf(EnumSet.of(missing));
        JointAction action = JointAction.plan(new JointActionId("a1"), AREA, "腊八送粥", DAY, List.of(), others);
        assertThat(action.state().missing()).containsExactly(missing);
        assertThat(action.published())
                .containsExactly(
                        new JointActionStatusChangedV1("a1", AREA, null, "PLANNED", DAY, List.of(missing.name())));
    }

    @Test
    void allFiveLeaveNobodyMissingAndNobodyIsNoAction() {
        assertThat(Party.missing(EnumSet.allOf(Party.class))).isEmpty();
        assertThatThrownBy(() -> JointAction.plan(new JointActionId("a1"), AREA, "腊八送粥", DAY, List.of(), Set.of()))
                .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                        .isEqualTo(new JointActionRejection.NobodyTakesPart()));
    }

    @Test
    void isHeldOnItsDayAndNotBefore() {
        JointAction action = in(JointActionStatus.PLANNED);
        assertThatThrownBy(() -> action.hold(EnumSet.allOf(Party.class), DAY.minusDays(1)))
                .isInstanceOf(Rejected.class);
        action.hold(EnumSet.allOf(Party.class), DAY);
        assertThat(action.state().missing()).isEmpty();
    }

    @Test
    void statesWhatEachPartnerGaveAndALaterWordReplacesTheEarlier() {
        JointAction action = in(JointActionStatus.HELD);
        action.contribute(SHOP, PartnerKind.CARING_RESOURCE, new Given(1, 1, 1, 1));
        action.contribute(SHOP, PartnerKind.CARING_RESOURCE, GOODS);
        assertThatThrownBy(() -> action.contribute(SHOP, PartnerKind.CARING_RESOURCE, Given.NOTHING))
                .isInstanceOf(Rejected.class);
        action.stateContributions();
        assertThat(action.published())
                .contains(new JointActionStatedV1(
                        "a1",
                        AREA,
                        DAY,
                        List.of("COMMUNITY"),
                        List.of(new JointActionStatedV1.Contribution("p1", "CARING_RESOURCE", 0, 50_000, 0, 120))));
    }

    @ParameterizedTest
    @EnumSource(PartnerKind.class)
    void aPersonIsAReferenceAndAResourceHasAName(PartnerKind kind) {
        boolean resource = kind == PartnerKind.CARING_RESOURCE;
        assertThat(Partner.join(SHOP, AREA, kind, "r", resource ? "爱心超市" : null).published())
                .hasSize(1);
        assertThatThrownBy(() -> Partner.join(SHOP, AREA, kind, "r", resource ? null : "张三"))
                .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                        .isEqualTo(new JointActionRejection.NameOfResourcesOnly()));
    }

    @Test
    void aPartnershipEndsOnce() {
        Partner partner = Partner.join(SHOP, AREA, PartnerKind.VOLUNTEER, "v1", null);
        partner.end();
        assertThat(partner.state().status()).isEqualTo(PartnerStatus.ENDED);
        assertThatThrownBy(partner::end).isInstanceOf(Rejected.class);
    }
}
