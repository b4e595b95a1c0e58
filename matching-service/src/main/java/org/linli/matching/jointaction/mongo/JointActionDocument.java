package org.linli.matching.jointaction.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linli.matching.jointaction.Given;
import org.linli.matching.jointaction.JointAction;
import org.linli.matching.jointaction.JointActionId;
import org.linli.matching.jointaction.JointActionStatus;
import org.linli.matching.jointaction.PartnerId;
import org.linli.matching.jointaction.PartnerKind;
import org.linli.matching.jointaction.Party;
import org.springframework.data.annotation.Id;

/** A joint action at rest. */
record JointActionDocument(
        @Id String id,
        String area,
        String title,
        LocalDate day,
        List<String> demands,
        List<Party> parties,
        List<GivenDocument> contributions,
        JointActionStatus status) {

    /** What one partner gave. */
    record GivenDocument(
            String partner, PartnerKind kind, int minutes, long goodsFen, long moneyFen, int venueMinutes) {}

    static JointActionDocument of(JointAction.State s) {
        return new JointActionDocument(
                s.id().value(),
                s.area(),
                s.title(),
                s.day(),
                s.demands(),
                s.parties().stream().sorted().toList(),
                s.contributions().stream()
                        .map(c -> new GivenDocument(
                                c.partner().value(),
                                c.kind(),
                                c.given().minutes(),
                                c.given().goodsFen(),
                                c.given().moneyFen(),
                                c.given().venueMinutes()))
                        .toList(),
                s.status());
    }

    JointAction action() {
        return JointAction.restore(new JointAction.State(
                new JointActionId(id),
                area,
                title,
                day,
                demands,
                Set.copyOf(parties),
                contributions.stream()
                        .map(c -> new JointAction.Contribution(
                                new PartnerId(c.partner()),
                                c.kind(),
                                new Given(c.minutes(), c.goodsFen(), c.moneyFen(), c.venueMinutes())))
                        .toList(),
                status));
    }
}
