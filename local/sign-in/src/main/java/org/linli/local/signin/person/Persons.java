package org.linli.local.signin.person;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.linli.local.signin.person.LocalRole.ANALYST;
import static org.linli.local.signin.person.LocalRole.AUDITOR;
import static org.linli.local.signin.person.LocalRole.CASE_WORKER;
import static org.linli.local.signin.person.LocalRole.COMMUNITY_WORKER;
import static org.linli.local.signin.person.LocalRole.DISTRICT_OFFICER;
import static org.linli.local.signin.person.LocalRole.FINANCE;
import static org.linli.local.signin.person.LocalRole.JUDGE;
import static org.linli.local.signin.person.LocalRole.OPERATOR;
import static org.linli.local.signin.person.LocalRole.PROSECUTOR;
import static org.linli.local.signin.person.LocalRole.SOCIAL_WORKER;
import static org.linli.local.signin.person.LocalRole.STREET_OFFICER;
import static org.linli.local.signin.person.LocalRole.TEAM_LEADER;
import static org.linli.local.signin.person.LocalRole.VOLUNTEER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The directory of local persons: finds the fixed ones and the ones that a pattern describes, and nobody else. */
public final class Persons {

    private static final String DISTRICT = "330411";
    private static final Pattern VOLUNTEER_NAME = Pattern.compile("volunteer:([A-Za-z0-9][A-Za-z0-9-]{0,63})");
    private static final Pattern ROLE_NAME = Pattern.compile("([a-z-]{4,20})@(\\d{2,12})");

    private static final List<Person> FIXED = List.of(
            Person.of("xiuzhou-district", "秀洲区社会工作部", DISTRICT_OFFICER, DISTRICT),
            Person.of("wangjiangjing-street", "王江泾镇", STREET_OFFICER, "330411101"),
            Person.of("xincheng-street", "新城街道", STREET_OFFICER, "330411002"),
            Person.of("community", "常秀社区", COMMUNITY_WORKER, "330411003005"),
            Person.of("social-worker", "陈社工（督导）", SOCIAL_WORKER, DISTRICT),
            Person.of("social-worker-2", "沈社工", SOCIAL_WORKER, DISTRICT),
            Person.of("team-leader", "志愿服务队队长", TEAM_LEADER, DISTRICT),
            Person.of("prosecutor", "王检察官", PROSECUTOR, DISTRICT),
            Person.of("prosecutor-2", "李检察官", PROSECUTOR, DISTRICT),
            Person.of("case-worker", "周司法社工", CASE_WORKER, DISTRICT),
            Person.of("case-worker-2", "吴司法社工", CASE_WORKER, DISTRICT),
            Person.of("judge", "评审专家", JUDGE, DISTRICT),
            Person.of("finance", "财务人员", FINANCE, DISTRICT),
            Person.of("auditor", "审计人员", AUDITOR, DISTRICT),
            Person.of("analyst", "数据分析员", ANALYST, DISTRICT),
            Person.of("operator", "系统运维", OPERATOR, DISTRICT),
            Person.of("huaiyang-district", "淮阳区社会工作部", DISTRICT_OFFICER, "411603"));

    private static final Map<String, Person> BY_ID =
            FIXED.stream().collect(toUnmodifiableMap(Person::id, Function.identity()));

    /** The software of one street's office: acts for the street, never for a person. */
    public static final Person OFFICE_SYSTEM = Person.of("office-system", "王江泾镇业务系统", STREET_OFFICER, "330411101");

    /** The fixed persons in the order in which the login page lists them. */
    public List<Person> listed() {
        return FIXED;
    }

    /** The person of that login name, or empty when no such person can exist. */
    public Optional<Person> find(String id) {
        var fixed = BY_ID.get(id);
        if (fixed != null) {
            return Optional.of(fixed);
        }
        var volunteer = VOLUNTEER_NAME.matcher(id);
        if (volunteer.matches()) {
            return Optional.of(new Person(id, "志愿者", List.of(VOLUNTEER), new AreaPrefix(DISTRICT), volunteer.group(1)));
        }
        var pattern = ROLE_NAME.matcher(id);
        return pattern.matches() ? withRole(id, pattern.group(1), pattern.group(2)) : Optional.empty();
    }

    /** A volunteer is one registered person: {@code volunteer@<area>} would be somebody without an id. */
    private static Optional<Person> withRole(String id, String role, String area) {
        return LocalRole.of(role)
                .filter(known -> known != VOLUNTEER)
                .filter(_ -> AreaPrefix.plausible(area))
                .map(known -> Person.of(id, known.title() + " " + area, known, area));
    }
}
