package org.linli.matching.threelist;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.resource.ResourceKind;
import org.linli.matching.resource.ResourceStatus;
import org.linli.matching.resource.Resources;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Shows the three lists side by side with their gaps, per community and per class (MAT-01, MAT-03). */
@Component
public class ReadThreeLists {

    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER,
        Role.AUDITOR,
        Role.ANALYST
    };

    private final ThreeLists lists;
    private final Resources resources;
    private final Clock clock;

    ReadThreeLists(ThreeLists lists, Resources resources, Clock clock) {
        this.lists = lists;
        this.resources = resources;
        this.clock = clock;
    }

    /** How many resources of a kind are on the list, and how many of them nobody has. */
    public record OfKind(ResourceKind kind, long listed, long available) {}

    /** The three lists in figures. */
    public record Summary(
            String area,
            Instant asOf,
            GapFigures demands,
            List<GapFigures.OfClass> byClass,
            List<GapFigures.OfCommunity> byCommunity,
            List<OfKind> resources,
            Map<String, Long> projectsByStage) {}

    public Summary summary(String area, Caller reader) {
        requireReader(area, reader);
        List<ThreeLists.Count> counts = lists.counts(area);
        return new Summary(
                area,
                clock.instant(),
                GapFigures.of(counts),
                GapFigures.byClass(counts),
                GapFigures.byCommunity(counts),
                kinds(area),
                lists.projectStages(area));
    }

    /** The gaps of some classes, for whoever answers for them. */
    public List<GapFigures.OfCommunity> gaps(String area, Set<String> classes) {
        return GapFigures.byCommunity(lists.counts(area).stream()
                .filter(c -> classes.contains(c.demandClass()))
                .toList());
    }

    private List<OfKind> kinds(String area) {
        Map<ResourceKind, long[]> found = new EnumMap<>(ResourceKind.class);
        resources.eachListed(area, r -> {
            long[] of = found.computeIfAbsent(r.details().kind(), kind -> new long[2]);
            of[0]++;
            of[1] += r.status() == ResourceStatus.AVAILABLE ? 1 : 0;
        });
        return found.entrySet().stream()
                .map(e -> new OfKind(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .toList();
    }

    public List<Versioned<DemandLine>> demands(ThreeLists.Filter filter, int limit, Caller reader) {
        requireReader(filter.areaPrefix(), reader);
        return lists.demands(filter, limit);
    }

    public Versioned<DemandLine> demand(String id, Caller reader) {
        reader.requireRole(READERS);
        Versioned<DemandLine> line = lists.getDemand(id);
        reader.requireArea(line.value().area());
        return line;
    }

    public List<ProjectLine> projects(String area, @Nullable String after, int limit, Caller reader) {
        requireReader(area, reader);
        return lists.projects(area, after, limit);
    }

    private static void requireReader(String area, Caller reader) {
        reader.requireRole(READERS);
        if (!AreaScope.isPrefix(area)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        reader.requireArea(area);
    }
}
