package org.linli.volunteer.handbook;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.team.Membership;
import org.linli.volunteer.team.MembershipStatus;
import org.linli.volunteer.team.Memberships;
import org.linli.volunteer.team.TeamId;
import org.linli.volunteer.team.Teams;
import org.springframework.stereotype.Component;

/** Writes templates, takes receipts, and says who still has to read. */
@Component
public class WriteHandbook {

    private static final int PAGE = 200;

    /** A template as it is written. */
    public record Command(
            TemplateId id, String area, String title, List<TeamId> audience, List<String> steps, String by) {}

    private final Handbook handbook;
    private final Teams teams;
    private final Memberships memberships;
    private final Areas areas;
    private final Clock clock;

    public WriteHandbook(Handbook handbook, Teams teams, Memberships memberships, Areas areas, Clock clock) {
        this.handbook = handbook;
        this.teams = teams;
        this.memberships = memberships;
        this.areas = areas;
        this.clock = clock;
    }

    public Versioned<Template> write(Command command) {
        if (!areas.exists(command.area())) {
            throw new Rejected(new HandbookRejection.UnknownArea());
        }
        command.audience().forEach(teams::get);
        return handbook.add(Template.write(
                command.id(),
                command.area(),
                command.title(),
                command.audience(),
                command.steps(),
                command.by(),
                Today.now(clock)));
    }

    public Versioned<Template> revise(TemplateId id, long version, List<String> steps, String change, String by) {
        Template template = handbook.get(id).value();
        template.revise(steps, change, by, Today.now(clock));
        return handbook.save(template, version);
    }

    public Template.Receipt read(TemplateId id, int version, VolunteerId reader) {
        return handbook.add(handbook.get(id).value().read(version, reader, Today.now(clock)));
    }

    /** Members of the audience's teams who have not read the newest version. */
    public List<VolunteerId> due(TemplateId id, int limit) {
        Template template = handbook.get(id).value();
        Set<VolunteerId> due = new LinkedHashSet<>();
        for (TeamId team : template.state().audience()) {
            String cursor = null;
            do {
                Page<Versioned<Membership>> page =
                        memberships.ofTeam(heirOf(team), MembershipStatus.MEMBER, cursor, PAGE);
                List<VolunteerId> members = page.items().stream()
                        .map(member -> member.value().state().volunteer())
                        .toList();
                Set<VolunteerId> read = handbook.readersOf(id, template.newest().number(), members);
                members.stream().filter(member -> !read.contains(member)).forEach(due::add);
                cursor = page.nextCursor();
            } while (cursor != null && due.size() < limit);
        }
        return new ArrayList<>(due).subList(0, Math.min(limit, due.size()));
    }

    /** Whoever wrote for a team that has merged since writes for its heir. */
    private TeamId heirOf(TeamId team) {
        TeamId heir = team;
        for (@Nullable TeamId next = team; next != null; ) {
            heir = next;
            next = teams.get(next).value().state().mergedInto();
        }
        return heir;
    }
}
