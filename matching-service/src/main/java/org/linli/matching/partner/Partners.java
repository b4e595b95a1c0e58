package org.linli.matching.partner;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;

/** Where partners and agreements are kept. Every write stores the state with its event, or nothing. */
public interface Partners {

    /** Keeps a new partner; the same id twice is the same partner. */
    Versioned<Partner> add(Partner partner);

    Versioned<Partner> get(PartnerId id);

    /** Keeps a partner that has left, unless somebody else wrote since. */
    Versioned<Partner> save(Partner partner, PartnerStatus before, long expectedVersion);

    List<Versioned<Partner>> page(String areaPrefix, @Nullable PartnerKind kind, @Nullable String after, int limit);

    /** Active partners by kind. */
    Map<PartnerKind, Long> matrix(String areaPrefix);

    Versioned<JointBuilding> addAgreement(JointBuilding agreement);

    Versioned<JointBuilding> getAgreement(String id);

    Versioned<JointBuilding> saveAgreement(JointBuilding agreement, JointBuildingStatus before, long expectedVersion);

    List<Versioned<JointBuilding>> agreements(String areaPrefix, @Nullable String after, int limit);
}
