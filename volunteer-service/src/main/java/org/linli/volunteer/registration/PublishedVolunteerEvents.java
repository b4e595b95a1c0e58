package org.linli.volunteer.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.VolunteerMergedV1;
import org.linli.contracts.volunteer.VolunteerMovedV1;
import org.linli.contracts.volunteer.VolunteerRegisteredV1;
import org.linli.contracts.volunteer.VolunteerSnapshotV1;
import org.linli.contracts.volunteer.VolunteerStatusChangedV1;

/** Decides what other services learn of a volunteer: standing, area, age band and what he offers; never who he is. */
public final class PublishedVolunteerEvents {

    private PublishedVolunteerEvents() {}

    /**
     * The events of the changes since loading, closed by the snapshot after them.
     *
     * @param version the version that the write will have
     */
    public static List<PublishedEvent> of(Volunteer volunteer, long version, LocalDate today) {
        Volunteer.State state = volunteer.state();
        List<PublishedEvent> published = new ArrayList<>();
        Optional<VolunteerEvent.Registered> registered = volunteer.changes().stream()
                .filter(VolunteerEvent.Registered.class::isInstance)
                .map(VolunteerEvent.Registered.class::cast)
                .findFirst();
        if (registered.isPresent()) {
            // a registration tells the standing it ends in; the steps to it are nobody's business
            published.add(new VolunteerRegisteredV1(
                    state.id().value(),
                    state.area(),
                    state.status().name(),
                    volunteer.ageBand(today).code(),
                    registered.get().source(),
                    registered.get().rosterId()));
        } else {
            volunteer.changes().forEach(change -> of(state, change, published));
            volunteer
                    .steps()
                    .forEach(step -> published.add(new VolunteerStatusChangedV1(
                            state.id().value(),
                            state.area(),
                            step.from().name(),
                            step.to().name())));
        }
        published.add(snapshot(volunteer, version, today));
        return published;
    }

    private static void of(Volunteer.State state, VolunteerEvent change, List<PublishedEvent> published) {
        if (change instanceof VolunteerEvent.MergedInto merged) {
            published.add(
                    new VolunteerMergedV1(state.id().value(), merged.kept().value(), state.area()));
        }
        if (change instanceof VolunteerEvent.Moved moved) {
            published.add(new VolunteerMovedV1(
                    state.id().value(), moved.from(), moved.to(), moved.status().name()));
        }
    }

    private static VolunteerSnapshotV1 snapshot(Volunteer volunteer, long version, LocalDate today) {
        Volunteer.State state = volunteer.state();
        Capabilities offers = state.capabilities();
        return new VolunteerSnapshotV1(
                state.id().value(),
                version,
                state.area(),
                state.status().name(),
                volunteer.ageBand(today).code(),
                offers.skills(),
                offers.languages(),
                offers.serviceClasses(),
                offers.availability().days(),
                offers.declaresSocialWork() ? "DECLARED" : null,
                state.vettedUntil(),
                state.service().recentMinutes(today),
                state.service().rating(),
                state.dossier().credentials().stream()
                        .map(held -> new VolunteerSnapshotV1.Credential(
                                held.kind(), held.term(), held.opensSkills(), held.from(), held.until()))
                        .toList());
    }
}
