package org.linli.platform.configuration;

import org.linli.platform.calendar.CalendarKeeper;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Shows an operator which years the calendar knows (GET), and reads the file and computes open deadlines anew at once (POST). */
@Endpoint(id = "calendar")
public final class CalendarEndpoint {

    private final CalendarKeeper keeper;

    CalendarEndpoint(CalendarKeeper keeper) {
        this.keeper = keeper;
    }

    @ReadOperation
    public CalendarKeeper.State state() {
        return keeper.state();
    }

    @WriteOperation
    public CalendarKeeper.State reload() {
        return keeper.reload();
    }
}
