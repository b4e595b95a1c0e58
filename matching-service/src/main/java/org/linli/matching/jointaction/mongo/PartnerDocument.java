package org.linli.matching.jointaction.mongo;

import org.jspecify.annotations.Nullable;
import org.linli.matching.jointaction.Partner;
import org.linli.matching.jointaction.PartnerId;
import org.linli.matching.jointaction.PartnerKind;
import org.linli.matching.jointaction.PartnerStatus;
import org.springframework.data.annotation.Id;

/** A partner at rest; {@code once} is unique among active partners and absent afterwards. */
record PartnerDocument(
        @Id String id,
        @Nullable String once,
        String area,
        PartnerKind kind,
        String reference,
        @Nullable String name,
        PartnerStatus status) {

    static PartnerDocument of(Partner.State s) {
        return new PartnerDocument(
                s.id().value(),
                s.status() == PartnerStatus.ACTIVE ? s.area() + "/" + s.kind() + "/" + s.reference() : null,
                s.area(),
                s.kind(),
                s.reference(),
                s.name(),
                s.status());
    }

    Partner partner() {
        return Partner.restore(new Partner.State(new PartnerId(id), area, kind, reference, name, status));
    }
}
