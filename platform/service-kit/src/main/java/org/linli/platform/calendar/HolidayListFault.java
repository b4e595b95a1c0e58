package org.linli.platform.calendar;

/** A list of holidays that cannot be used; the message names line and reason for the operator who wrote it. */
public final class HolidayListFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HolidayListFault(long line, String reason) {
        super("line " + line + ": " + reason);
    }

    HolidayListFault(String reason, Throwable cause) {
        super(reason, cause);
    }
}
