package org.linli.volunteer.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.InspectionPublishedV1;
import org.linli.platform.problem.Rejected;

/** Decides on one inspection: its sample is fixed, every record of it is looked at, and the result is published as it is. */
public final class Inspection {

    /** What is inspected; {@code seed} alone decides which records. */
    public record Order(String area, LocalDate firstDay, LocalDate lastDay, int size, String seed, String by) {}

    /** Everything an inspection is restored from. */
    public record State(
            String id,
            Order order,
            long population,
            List<InspectedRecord> sample,
            Instant drawnAt,
            InspectionStatus status,
            @Nullable Instant publishedAt) {

        public State {
            sample = List.copyOf(sample);
        }

        public int count(Verdict verdict) {
            return (int) sample.stream().filter(r -> r.verdict() == verdict).count();
        }
    }

    private State state;
    private boolean published;

    private Inspection(State state) {
        this.state = state;
    }

    public static Inspection restore(State state) {
        return new Inspection(state);
    }

    static Inspection draw(String id, Order order, Sample sample, Instant now) {
        if (sample.population() == 0) {
            throw new Rejected(new InspectionRejection.NothingToInspect());
        }
        return new Inspection(
                new State(id, order, sample.population(), sample.drawn(), now, InspectionStatus.DRAWN, null));
    }

    void find(String recordId, Verdict verdict, String note, String by, Instant now) {
        permit(InspectionMove.RECORD_FINDING);
        List<InspectedRecord> sample = new ArrayList<>(state.sample());
        int at = -1;
        for (int i = 0; i < sample.size(); i++) {
            if (sample.get(i).recordId().equals(recordId) && sample.get(i).verdict() == null) {
                at = i;
            }
        }
        if (at < 0) {
            throw new Rejected(new InspectionRejection.NotInSample());
        }
        sample.set(at, sample.get(at).found(verdict, note, by, now));
        boolean last = sample.stream().noneMatch(record -> record.verdict() == null);
        InspectionMove move = last ? InspectionMove.RECORD_LAST_FINDING : InspectionMove.RECORD_FINDING;
        state = new State(state.id(), state.order(), state.population(), sample, state.drawnAt(), move.target(), null);
    }

    void publish(Instant now) {
        permit(InspectionMove.PUBLISH);
        published = true;
        state = new State(
                state.id(),
                state.order(),
                state.population(),
                state.sample(),
                state.drawnAt(),
                InspectionMove.PUBLISH.target(),
                now);
    }

    private void permit(InspectionMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new InspectionRejection.NotAllowedNow(move, state.status()));
        }
    }

    public State state() {
        return state;
    }

    /** What others learn: numbers, when they are published. */
    public Optional<PublishedEvent> event() {
        if (!published) {
            return Optional.empty();
        }
        Order order = state.order();
        return Optional.of(new InspectionPublishedV1(
                state.id(),
                order.area(),
                order.firstDay(),
                order.lastDay(),
                state.population(),
                state.sample().size(),
                state.count(Verdict.CORRECT),
                state.count(Verdict.INACCURATE),
                state.count(Verdict.UNTRUE),
                order.seed()));
    }
}
