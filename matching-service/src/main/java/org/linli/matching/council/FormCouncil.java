package org.linli.matching.council;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.matching.disclosure.Disclosure;
import org.linli.matching.disclosure.PutOnRecord;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Forms a council, seats children whose guardians agreed, forgets those who leave, and ends the term. */
@Component
public class FormCouncil {

    private final Councils councils;
    private final PutOnRecord record;
    private final Offices offices;

    FormCouncil(Councils councils, PutOnRecord record, Offices offices) {
        this.record = record;
        this.councils = councils;
        this.offices = offices;
    }

    /** Which council, where, for which term. */
    public record Command(CouncilId id, String area, String name, LocalDate termStart, LocalDate termEnd, Caller by) {}

    /** What a reading shows, and the council's version after it. */
    public record Reading(CouncilMember member, long version) {}

    public Versioned<Council> handle(Command command) {
        Offices.requireWorker(command.by(), command.area());
        if (!offices.isCommunity(command.area())) {
            throw new Rejected(new CouncilRejection.UnknownArea());
        }
        return councils.add(
                Council.form(command.id(), command.area(), command.name(), command.termStart(), command.termEnd()));
    }

    public Versioned<Council> admit(CouncilId id, long version, CouncilMember member, Caller by) {
        return change(id, version, by, council -> council.admit(member, offices.today()));
    }

    public Versioned<Council> forget(CouncilId id, long version, CouncilMemberId member, Caller by) {
        return change(id, version, by, council -> council.forget(member));
    }

    public Versioned<Council> end(CouncilId id, long version, Caller by) {
        return change(id, version, by, Council::end);
    }

    public Reading open(CouncilId id, long version, CouncilMemberId member, String purpose, Caller by) {
        Versioned<Council> opened =
                change(id, version, by, council -> council.open(member, by.subject(), purpose, offices.now()));
        record.handle(Disclosure.Kind.COUNCIL_MEMBER, opened.value().state().area(), member.value(), purpose, by);
        return new Reading(opened.value().member(member), opened.version());
    }

    public Versioned<Council> one(CouncilId id, Caller reader) {
        Offices.requireReader(reader);
        Versioned<Council> stored = councils.get(id);
        Offices.requireReader(reader, stored.value().state().area());
        return stored;
    }

    public List<Versioned<Council>> page(@Nullable String area, @Nullable String after, int limit, Caller reader) {
        return councils.page(Offices.covered(area, reader), after, limit);
    }

    private Versioned<Council> change(CouncilId id, long version, Caller by, Consumer<Council> decide) {
        Offices.requireWorker(by);
        Versioned<Council> stored = councils.get(id);
        Offices.requireWorker(by, stored.value().state().area());
        Offices.requireVersion(stored, version);
        decide.accept(stored.value());
        return councils.save(stored.value(), version);
    }
}
