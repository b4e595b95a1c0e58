package org.linli.matching.equipment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.Window;
import org.linli.matching.resource.Resource;
import org.linli.matching.resource.Resources;
import org.linli.platform.area.AreaScope;
import org.springframework.stereotype.Component;

/** Which venue and which goods a demand could have right now, time by time, and what is lacking. */
@Component
public class FindEquipment {

    private final Resources resources;
    private final Clock clock;

    FindEquipment(Resources resources, Clock clock) {
        this.resources = resources;
        this.clock = clock;
    }

    /** The venues and goods on the list of a district; resources are shared within it. */
    public Shelf shelf(String area) {
        List<Resource.State> found = new ArrayList<>();
        resources.eachListed(AreaScope.districtOf(area), resource -> {
            if (Shelf.holds(resource)) {
                found.add(resource);
            }
        });
        return new Shelf(found);
    }

    /** The times at which the demand can still take place, the best first: one alone once people were asked for it. */
    public List<Integer> choices(DemandState demand) {
        if (demand.timeChosen()) {
            return List.of(0);
        }
        Instant now = clock.instant();
        List<Window> windows = demand.details().windows();
        List<Integer> ahead = new ArrayList<>();
        for (int choice = 0; choice < windows.size(); choice++) {
            if (now.isBefore(windows.get(choice).startsAt())) {
                ahead.add(choice);
            }
        }
        return ahead.isEmpty() ? List.of(0) : ahead;
    }

    /** The first time that has all that is asked for; the one wanted most when none has. */
    public Finding best(DemandState demand) {
        // who asks for people alone needs no look at what the district has
        Shelf shelf =
                demand.details().asksForEquipment() ? shelf(demand.details().area()) : new Shelf(List.of());
        List<Finding> all = choices(demand).stream()
                .map(choice -> shelf.find(demand, choice))
                .toList();
        return all.stream().filter(Finding::complete).findFirst().orElse(all.getFirst());
    }
}
