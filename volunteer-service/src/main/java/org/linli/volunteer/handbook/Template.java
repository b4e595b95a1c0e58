package org.linli.volunteer.handbook;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.team.TeamId;

/** Decides how a process template goes from version to version. */
public final class Template {

    /** One version: what to do, step by step, and what changed. */
    public record Version(int number, List<String> steps, String change, String by, Instant at) {

        public Version {
            steps = List.copyOf(steps);
        }
    }

    /** Everything a template is restored from; versions are numbered from 1 without gaps. */
    public record State(TemplateId id, String area, String title, List<TeamId> audience, List<Version> versions) {

        public State {
            audience = List.copyOf(audience);
            versions = List.copyOf(versions);
        }
    }

    /** Somebody has read a version. */
    public record Receipt(TemplateId template, int version, VolunteerId reader, Instant at) {}

    private State state;

    private Template(State state) {
        this.state = state;
    }

    public static Template restore(State state) {
        return new Template(state);
    }

    static Template write(
            TemplateId id,
            String area,
            String title,
            List<TeamId> audience,
            List<String> steps,
            String by,
            Instant now) {
        return new Template(new State(id, area, title, audience, List.of(new Version(1, steps, "", by, now))));
    }

    void revise(List<String> steps, String change, String by, Instant now) {
        if (steps.equals(newest().steps())) {
            throw new Rejected(new HandbookRejection.NothingChanged());
        }
        Version next = new Version(newest().number() + 1, steps, change, by, now);
        state = new State(
                state.id(),
                state.area(),
                state.title(),
                state.audience(),
                Stream.concat(state.versions().stream(), Stream.of(next)).toList());
    }

    /** A receipt can be given for every version there is, old ones too. */
    Receipt read(int version, VolunteerId reader, Instant now) {
        if (version < 1 || version > newest().number()) {
            throw new Rejected(new HandbookRejection.VersionUnknown(version, newest().number()));
        }
        return new Receipt(state.id(), version, reader, now);
    }

    public Version newest() {
        return state.versions().getLast();
    }

    public State state() {
        return state;
    }
}
