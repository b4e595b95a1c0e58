package org.linli.matching.jointaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.office.Offices;
import org.linli.platform.area.Area;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Shows partners, actions, the matrix of partners and each partner's statement, within the reader's area. */
@Component
public class ReadJointActions {

    private final JointActions actions;
    private final JointActionFigures figures;
    private final Offices offices;

    ReadJointActions(JointActions actions, JointActionFigures figures, Offices offices) {
        this.actions = actions;
        this.figures = figures;
        this.offices = offices;
    }

    /** One line of the matrix: a division's active partners by kind. */
    public record Line(String area, String name, Map<PartnerKind, Long> partners) {}

    /** The matrix of partners (合伙人矩阵). */
    public record Matrix(String area, Map<PartnerKind, Long> totals, List<Line> divisions) {}

    /** What one partner gave to one action. */
    public record Item(String actionId, String title, LocalDate day, Given given) {}

    /** What one partner gave in a period. */
    public record Statement(String partnerId, LocalDate first, LocalDate last, Given total, List<Item> items) {}

    public Versioned<Partner> partner(PartnerId id, Caller reader) {
        Offices.requireReader(reader);
        Versioned<Partner> stored = actions.get(id);
        Offices.requireReader(reader, stored.value().state().area());
        return stored;
    }

    public List<Versioned<Partner>> partners(
            @Nullable String area, @Nullable PartnerKind kind, @Nullable String after, int limit, Caller reader) {
        return actions.partners(Offices.covered(area, reader), kind, after, limit);
    }

    public Matrix matrix(@Nullable String area, Caller reader) {
        String prefix = Offices.covered(area, reader);
        List<Line> divisions = new ArrayList<>();
        for (Area child : offices.areas().children(prefix)) {
            divisions.add(new Line(child.prefix(), child.name(), actions.count(child.prefix())));
        }
        return new Matrix(prefix, actions.count(prefix), divisions);
    }

    public Statement statement(PartnerId id, LocalDate first, LocalDate last, Caller reader) {
        partner(id, reader);
        Given total = Given.NOTHING;
        List<Item> items = new ArrayList<>();
        for (JointAction.State action : actions.statedWith(id, first, last)) {
            for (JointAction.Contribution contribution : action.contributions()) {
                if (contribution.partner().equals(id)) {
                    total = total.plus(contribution.given());
                    items.add(new Item(action.id().value(), action.title(), action.day(), contribution.given()));
                }
            }
        }
        return new Statement(id.value(), first, last, total, items);
    }

    public Versioned<JointAction> action(JointActionId id, Caller reader) {
        Offices.requireReader(reader);
        Versioned<JointAction> stored = actions.get(id);
        Offices.requireReader(reader, stored.value().state().area());
        return stored;
    }

    public List<Versioned<JointAction>> actions(
            @Nullable String area,
            @Nullable JointActionStatus status,
            @Nullable String after,
            int limit,
            Caller reader) {
        return actions.actions(Offices.covered(area, reader), status, after, limit);
    }

    public JointActionFigures.Figures report(@Nullable String area, Caller reader) {
        return figures.totals(Offices.covered(area, reader));
    }
}
