package org.linli.volunteer.disclosure;

import java.time.Clock;
import java.util.Set;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.springframework.stereotype.Component;

/** Asks a manager for leave to see a minor's data (SEC-04). */
@Component
public class RequestDisclosure {

    private final DisclosureRequests requests;
    private final Clock clock;

    public RequestDisclosure(DisclosureRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    public Versioned<DisclosureRequest> handle(
            String id, Volunteer volunteer, Set<Particular> fields, String purpose, String by) {
        return requests.add(DisclosureRequest.ask(
                id, volunteer.id(), volunteer.state().area(), fields, purpose, by, Today.now(clock)));
    }
}
