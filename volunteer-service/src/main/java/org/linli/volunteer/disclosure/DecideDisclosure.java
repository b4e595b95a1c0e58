package org.linli.volunteer.disclosure;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Takes a manager's word on a request to see a minor's data (SEC-04). */
@Component
public class DecideDisclosure {

    private final DisclosureRequests requests;
    private final DisclosureSettings settings;
    private final Clock clock;

    public DecideDisclosure(DisclosureRequests requests, DisclosureSettings settings, Clock clock) {
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    public Versioned<DisclosureRequest> approve(String id, long version, String by) {
        DisclosureRequest request = requests.get(id).value();
        request.approve(by, settings.approvalHolds(), Today.now(clock));
        return requests.save(request, version);
    }

    public Versioned<DisclosureRequest> refuse(String id, long version, String by) {
        DisclosureRequest request = requests.get(id).value();
        request.refuse(by);
        return requests.save(request, version);
    }
}
