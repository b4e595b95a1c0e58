package org.linli.volunteer.signup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AlreadyConsumed;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.CountService;
import org.springframework.stereotype.Component;

/** Gives the stars of a completed demand to everyone who served in it, each once. */
@Component
public class RateService {

    private final SignUps signUps;
    private final ServiceDays days;
    private final CountService count;

    public RateService(SignUps signUps, ServiceDays days, CountService count) {
        this.signUps = signUps;
        this.days = days;
        this.count = count;
    }

    public void handle(ActivityId activity, int stars, Consumed consumed) {
        @Nullable String cursor = null;
        do {
            Page<Versioned<SignUp>> page = signUps.ofActivity(activity, cursor, Page.MAX_LIMIT);
            page.items().stream()
                    .map(Versioned::value)
                    .filter(signUp -> !days.of(List.of(signUp.state().id())).isEmpty())
                    .forEach(signUp -> rate(signUp, stars, consumed));
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private void rate(SignUp signUp, int stars, Consumed consumed) {
        try {
            count.stars(signUp.state().volunteer(), stars, consumed);
        } catch (AlreadyConsumed again) {
            // this one was rated before the redelivery; the next may not have been
            return;
        }
    }
}
