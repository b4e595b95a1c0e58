package org.linli.matching.council;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.matching.disclosure.Disclosure;
import org.linli.matching.disclosure.PutOnRecord;
import org.linli.matching.office.Offices;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Takes a motion through discussion, vote and the department's reply. */
@Component
public class HandleMotion {

    private final Councils councils;
    private final CouncilSettings settings;
    private final PutOnRecord record;
    private final WorkingCalendar calendar;
    private final Offices offices;

    HandleMotion(
            Councils councils,
            CouncilSettings settings,
            PutOnRecord record,
            WorkingCalendar calendar,
            Offices offices) {
        this.record = record;
        this.councils = councils;
        this.settings = settings;
        this.calendar = calendar;
        this.offices = offices;
    }

    /** What a child brings up in which council. */
    public record Proposal(
            MotionId id,
            CouncilId council,
            CouncilMemberId proposer,
            String title,
            PersonalData<String> content,
            Caller by) {}

    /** How the vote went, who is to reply, and what is asked of the neighbourhood when it was adopted. */
    public record Vote(MotionId id, long version, Ballot ballot, String department, Wanted wanted, Caller by) {}

    public Versioned<Motion> propose(Proposal proposal) {
        Offices.requireWorker(proposal.by());
        Council.State council = councils.get(proposal.council()).value().state();
        Offices.requireWorker(proposal.by(), council.area());
        return councils.add(Motion.propose(
                proposal.id(),
                council,
                proposal.proposer(),
                proposal.title(),
                proposal.content(),
                offices.today(),
                offices.now()));
    }

    public Versioned<Motion> discuss(MotionId id, long version, Caller by) {
        return change(id, version, by, Motion::discuss);
    }

    public Versioned<Motion> vote(Vote vote) {
        return change(vote.id(), vote.version(), vote.by(), motion -> {
            Motion.State state = motion.state();
            Council.State council = councils.get(state.council()).value().state();
            if (!council.sits(offices.today())) {
                throw new Rejected(new CouncilRejection.NotSitting());
            }
            if (vote.ballot().adopted()
                    && !offices.now().isBefore(vote.wanted().window().startsAt())) {
                throw new Rejected(new CouncilRejection.WindowPast());
            }
            LocalDate today = offices.today();
            motion.vote(
                    vote.ballot(),
                    council.members().size(),
                    new Motion.Adoption(
                            vote.department(), vote.by().subject(), vote.wanted(), today, due(state.area(), today)));
        });
    }

    public Versioned<Motion> reply(MotionId id, long version, PersonalData<String> words, Caller by) {
        return change(id, version, by, motion -> motion.reply(words, offices.now()));
    }

    public Versioned<Motion> sendBack(MotionId id, long version, Caller by) {
        return change(
                id,
                version,
                by,
                motion -> motion.sendBack(offices.today(), due(motion.state().area(), offices.today())));
    }

    public Versioned<Motion> finish(MotionId id, long version, Caller by) {
        return change(id, version, by, Motion::finish);
    }

    public Versioned<Motion> one(MotionId id, Caller reader) {
        Offices.requireReader(reader);
        Versioned<Motion> stored = councils.get(id);
        Offices.requireReader(reader, stored.value().state().area());
        return stored;
    }

    /** Whether the words show to the reader: to those who work there, on record before they do (MAT-16, SEC-04). */
    public boolean opens(Motion motion, Caller reader) {
        if (!Offices.works(reader)) {
            return false;
        }
        record.handle(
                Disclosure.Kind.COUNCIL_MOTION,
                motion.state().area(),
                motion.state().id().value(),
                null,
                reader);
        return true;
    }

    public List<Versioned<Motion>> page(
            @Nullable String area,
            @Nullable CouncilId council,
            @Nullable MotionStatus status,
            boolean overdue,
            @Nullable String after,
            int limit,
            Caller reader) {
        return councils.motions(
                new Councils.Filter(
                        Offices.covered(area, reader), council, status, overdue ? offices.today() : null, after),
                limit);
    }

    /** The thirty days of a department; the day of the vote does not count. */
    Deadline due(String area, LocalDate from) {
        return calendar.plusDays(from, settings.days(area));
    }

    private Versioned<Motion> change(MotionId id, long version, Caller by, Consumer<Motion> decide) {
        Offices.requireWorker(by);
        Versioned<Motion> stored = councils.get(id);
        Offices.requireWorker(by, stored.value().state().area());
        Offices.requireVersion(stored, version);
        decide.accept(stored.value());
        return councils.save(stored.value(), version);
    }
}
