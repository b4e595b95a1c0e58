package org.linli.matching.onsiteservice;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Begins, pauses and ends an on-site service, keeps its roster and takes in how its sessions went. */
@Component
public class RunOnsiteService {

    private final OnsiteServices services;
    private final PlanSessions sessions;
    private final PairOnsiteVolunteer pairings;
    private final Offices offices;

    RunOnsiteService(OnsiteServices services, PlanSessions sessions, PairOnsiteVolunteer pairings, Offices offices) {
        this.pairings = pairings;
        this.services = services;
        this.sessions = sessions;
        this.offices = offices;
    }

    public Versioned<OnsiteService> begin(OnsiteService.State state, Caller by) {
        Offices.requireWorker(by, state.area());
        if (!offices.isCommunity(state.area())) {
            throw new Rejected(new OnsiteRejection.UnknownArea());
        }
        Versioned<OnsiteService> begun = services.add(OnsiteService.begin(state));
        sessions.plan(begun.value().state());
        return begun;
    }

    public Versioned<OnsiteService> roster(OnsiteServiceId id, long version, List<String> people, Caller by) {
        return change(id, version, by, service -> service.roster(people));
    }

    public Versioned<OnsiteService> pause(OnsiteServiceId id, long version, Caller by) {
        return change(id, version, by, OnsiteService::pause);
    }

    public Versioned<OnsiteService> resume(OnsiteServiceId id, long version, Caller by) {
        return change(id, version, by, OnsiteService::resume);
    }

    public Versioned<OnsiteService> end(OnsiteServiceId id, long version, Caller by) {
        Versioned<OnsiteService> ended = change(id, version, by, OnsiteService::end);
        if (!ended.value().state().pairings().isEmpty()) {
            pairings.settleEnd(ended.value().state());
        }
        return services.get(id);
    }

    public Versioned<Session> hold(String session, long version, Session.Account account, Caller by) {
        return changeSession(session, version, by, stored -> {
            Session.State s = stored.state();
            OnsiteService.State service = services.get(s.service()).value().state();
            stored.hold(account, service.expected(s.slot(), s.day()), offices.now());
        });
    }

    public Versioned<Session> callOff(String session, long version, Caller by) {
        return changeSession(session, version, by, Session::callOff);
    }

    public Versioned<OnsiteService> one(OnsiteServiceId id, Caller reader) {
        Offices.requireReader(reader);
        Versioned<OnsiteService> stored = services.get(id);
        Offices.requireReader(reader, stored.value().state().area());
        return stored;
    }

    public List<Versioned<OnsiteService>> page(
            @Nullable String area, @Nullable OnsiteKind kind, @Nullable String after, int limit, Caller reader) {
        return services.page(Offices.covered(area, reader), kind, after, limit);
    }

    public Versioned<Session> session(String id, Caller reader) {
        Offices.requireReader(reader);
        Versioned<Session> stored = services.session(id);
        Offices.requireReader(reader, stored.value().state().area());
        return stored;
    }

    public List<Versioned<Session>> sessions(OnsiteServices.Filter filter, int limit, Caller reader) {
        Offices.covered(filter.areaPrefix(), reader);
        return services.sessions(filter, limit);
    }

    private Versioned<OnsiteService> change(
            OnsiteServiceId id, long version, Caller by, Consumer<OnsiteService> decide) {
        Offices.requireWorker(by);
        Versioned<OnsiteService> stored = services.get(id);
        Offices.requireWorker(by, stored.value().state().area());
        Offices.requireVersion(stored, version);
        decide.accept(stored.value());
        return services.save(stored.value(), version);
    }

    private Versioned<Session> changeSession(String id, long version, Caller by, Consumer<Session> decide) {
        Offices.requireWorker(by);
        Versioned<Session> stored = services.session(id);
        Offices.requireWorker(by, stored.value().state().area());
        Offices.requireVersion(stored, version);
        decide.accept(stored.value());
        return services.save(stored.value(), version);
    }
}
