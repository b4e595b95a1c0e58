package org.linli.matching.jointaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;

/** Where partners and joint actions are kept. */
public interface JointActions {

    /** Keeps a new partner; refuses a second live one of the same kind and reference in the community. */
    Versioned<Partner> add(Partner partner);

    Optional<Versioned<Partner>> find(PartnerId id);

    /** Like {@link #find}, refusing with {@code resource.not-found}. */
    Versioned<Partner> get(PartnerId id);

    Versioned<Partner> save(Partner partner, long expectedVersion);

    List<Versioned<Partner>> partners(String areaPrefix, @Nullable PartnerKind kind, @Nullable String after, int limit);

    /** Active partners by kind. */
    Map<PartnerKind, Long> count(String areaPrefix);

    Versioned<JointAction> add(JointAction action);

    /** The action, refusing with {@code resource.not-found}. */
    Versioned<JointAction> get(JointActionId id);

    Versioned<JointAction> save(JointAction action, long expectedVersion);

    List<Versioned<JointAction>> actions(
            String areaPrefix, @Nullable JointActionStatus status, @Nullable String after, int limit);

    /** The stated actions that a partner gave to, between two days, both included. */
    List<JointAction.State> statedWith(PartnerId partner, LocalDate first, LocalDate last);
}
