package org.linli.matching.jointaction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.PartnerStatusChangedV1;
import org.linli.platform.problem.Rejected;

/**
 * Decides who is a partner of a community. A person is known by his reference in the register he stands in, never by name; a caring
 * resource, which is no person, by its name.
 */
public final class Partner {

    /**
     * Everything a partner is restored from.
     *
     * @param reference id of the member card, licence, volunteer or resource
     * @param name of a caring resource; absent for a person
     */
    public record State(
            PartnerId id,
            String area,
            PartnerKind kind,
            String reference,
            @Nullable String name,
            PartnerStatus status) {}

    private State state;
    private @Nullable PartnerStatus from;

    private Partner(State state) {
        this.state = state;
    }

    public static Partner restore(State state) {
        return new Partner(state);
    }

    static Partner join(PartnerId id, String area, PartnerKind kind, String reference, @Nullable String name) {
        if ((kind == PartnerKind.CARING_RESOURCE) == (name == null)) {
            throw new Rejected(new JointActionRejection.NameOfResourcesOnly());
        }
        return new Partner(new State(id, area, kind, reference, name, PartnerStatus.ACTIVE));
    }

    void end() {
        if (!PartnerMove.END.allowedFrom(state.status())) {
            throw new Rejected(
                    new JointActionRejection.NotAllowed(state.status().name(), PartnerMove.END.name()));
        }
        from = state.status();
        state = new State(
                state.id(), state.area(), state.kind(), state.reference(), state.name(), PartnerMove.END.to());
    }

    public State state() {
        return state;
    }

    /** What others hear of the latest move. */
    public List<PublishedEvent> published() {
        return List.of(new PartnerStatusChangedV1(
                state.id().value(),
                state.area(),
                state.kind().name(),
                from == null ? null : from.name(),
                state.status().name()));
    }
}
