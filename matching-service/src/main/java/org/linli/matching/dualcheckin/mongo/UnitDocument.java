package org.linli.matching.dualcheckin.mongo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.dualcheckin.MemberCardId;
import org.linli.matching.dualcheckin.PartyUnit;
import org.linli.matching.dualcheckin.PartyUnitId;
import org.linli.matching.dualcheckin.PartyUnitStatus;
import org.springframework.data.annotation.Id;

/** A unit at rest. */
record UnitDocument(
        @Id String id,
        String area,
        String name,
        String organization,
        List<PostDocument> posts,
        PartyUnitStatus status) {

    /** One post. */
    record PostDocument(String title, String duty, @Nullable String holder) {}

    static UnitDocument of(PartyUnit.State s) {
        return new UnitDocument(
                s.id().value(),
                s.area(),
                s.name(),
                s.organization(),
                s.posts().stream()
                        .map(p -> new PostDocument(
                                p.title(),
                                p.duty(),
                                p.holder() == null ? null : p.holder().value()))
                        .toList(),
                s.status());
    }

    PartyUnit unit() {
        return PartyUnit.restore(new PartyUnit.State(
                new PartyUnitId(id),
                area,
                name,
                organization,
                posts.stream()
                        .map(p -> new PartyUnit.Post(
                                p.title(), p.duty(), p.holder() == null ? null : new MemberCardId(p.holder())))
                        .toList(),
                status));
    }
}
