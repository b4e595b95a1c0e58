package org.linli.volunteer.registration.web;

import java.time.Clock;
import java.util.Optional;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerRejection;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Decides who sees which registration: the volunteer himself, and the offices of his division. */
@Component
public class VisibleVolunteers {

    public static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    private final Volunteers volunteers;
    private final Areas areas;
    private final Clock clock;

    public VisibleVolunteers(Volunteers volunteers, Areas areas, Clock clock) {
        this.volunteers = volunteers;
        this.areas = areas;
        this.clock = clock;
    }

    /** The caller's own: named in his token, or registered with his account. */
    public Versioned<Volunteer> own(Caller caller) {
        return findOwn(caller).orElseThrow(() -> new Rejected(new VolunteerRejection.Unknown()));
    }

    private Optional<Versioned<Volunteer>> findOwn(Caller caller) {
        String own = caller.volunteerId();
        return own == null
                ? caller.has(Role.VOLUNTEER) ? volunteers.findByAccount(caller.subject()) : Optional.empty()
                : volunteers.find(new VolunteerId(own));
    }

    /** Whether the registration is the caller's own. */
    public boolean isOwn(Caller caller, String id) {
        return id.equals(caller.volunteerId())
                || caller.volunteerId() == null
                        && findOwn(caller)
                                .filter(own -> own.value().id().value().equals(id))
                                .isPresent();
    }

    /** The volunteer himself, and the offices of his division. */
    public Versioned<Volunteer> to(Caller caller, String id) {
        if (isOwn(caller, id)) {
            return volunteers.get(new VolunteerId(id));
        }
        caller.requireRole(OFFICES);
        Versioned<Volunteer> found = volunteers.get(new VolunteerId(id));
        caller.requireArea(found.value().state().area());
        return found;
    }

    VolunteerId toOffice(String id, Caller caller, Role... roles) {
        caller.requireRole(roles);
        Volunteer found = volunteers.get(new VolunteerId(id)).value();
        caller.requireArea(found.state().area());
        return found.id();
    }

    /** The caller's own registration, or {@code security.role-missing}: nobody else does this for him. */
    VolunteerId toHimself(String id, Caller caller) {
        if (!isOwn(caller, id)) {
            caller.requireRole();
        }
        return volunteers.get(new VolunteerId(id)).value().id();
    }

    ResponseEntity<VolunteerView> answer(Versioned<Volunteer> volunteer) {
        return Tagged.of(volunteer.version(), view(volunteer.value()));
    }

    VolunteerView view(Volunteer volunteer) {
        return VolunteerView.of(volunteer, areas, Today.at(clock));
    }
}
