package org.linli.matching.dualcheckin.mongo;

import java.util.List;
import org.springframework.data.annotation.Id;

/** A grid team at rest; names and phones are sealed. */
record GridTeamDocument(
        @Id String id,
        String area,
        String grid,
        String leaderName,
        String leaderPhone,
        List<Member> members,
        List<String> groups) {

    /** One member. */
    record Member(String duty, String name, String phone) {}
}
