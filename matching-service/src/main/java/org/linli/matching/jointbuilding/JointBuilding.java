package org.linli.matching.jointbuilding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;

/**
 * A Party-building agreement (党建联建): which organizations do what for a place, as a joint list that is worked off.
 *
 * @param parties names of organizations, two at least
 * @param items the joint list
 */
public record JointBuilding(
        String id,
        String area,
        String title,
        List<String> parties,
        LocalDate from,
        LocalDate to,
        List<Item> items,
        JointBuildingStatus status) {

    /** One thing that a party does; {@code doneOn} is null while it is open. */
    public record Item(
            String id,
            String text,
            String party,
            LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    public JointBuilding {
        parties = List.copyOf(parties);
        items = List.copyOf(items);
    }

    /** Everything that is wrong, by field. */
    public Map<String, FieldFault> faults() {
        Map<String, FieldFault> faults = new LinkedHashMap<>();
        if (parties.stream().distinct().count() < 2) {
            faults.put("parties", FieldFault.tooFew(2));
        }
        if (!from.isBefore(to)) {
            faults.put("to", FieldFault.END_BEFORE_START);
        }
        if (items.isEmpty()) {
            faults.put("items", FieldFault.tooFew(1));
        }
        for (Item item : items) {
            if (!parties.contains(item.party())) {
                faults.put("items", FieldFault.of("item_by_no_party"));
            } else if (item.dueOn().isBefore(from) || item.dueOn().isAfter(to)) {
                faults.put("items", FieldFault.of("item_outside_term"));
            }
        }
        return faults;
    }

    JointBuilding sign() {
        return at(JointBuildingMove.SIGN, items);
    }

    JointBuilding withdraw() {
        return at(JointBuildingMove.WITHDRAW, items);
    }

    JointBuilding end() {
        return at(JointBuildingMove.END, items);
    }

    JointBuilding finish(String itemId, LocalDate today) {
        permit(JointBuildingMove.FINISH_ITEM);
        List<Item> next = new ArrayList<>();
        boolean known = false;
        for (Item item : items) {
            if (item.id().equals(itemId)) {
                if (item.doneOn() != null) {
                    throw new Rejected(new JointBuildingRejection.ItemDone());
                }
                known = true;
                next.add(new Item(item.id(), item.text(), item.party(), item.dueOn(), today));
            } else {
                next.add(item);
            }
        }
        if (!known) {
            throw new Rejected(new JointBuildingRejection.UnknownItem());
        }
        return at(JointBuildingMove.FINISH_ITEM, next);
    }

    private JointBuilding at(JointBuildingMove move, List<Item> list) {
        permit(move);
        return new JointBuilding(id, area, title, parties, from, to, list, move.to());
    }

    private void permit(JointBuildingMove move) {
        if (!move.allowedFrom(status)) {
            throw new Rejected(new JointBuildingRejection.NotAllowed(status, move));
        }
    }
}
