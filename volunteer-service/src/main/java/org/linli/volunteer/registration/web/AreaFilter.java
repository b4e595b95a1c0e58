package org.linli.volunteer.registration.web;

import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;

/** Reads the {@code area} filter of a list: the caller's own division unless a smaller one inside it is named. */
public final class AreaFilter {

    private AreaFilter() {}

    public static String of(@Nullable String area, Caller caller) {
        String prefix = area == null ? caller.area().prefix() : area;
        if (!AreaScope.isPrefix(prefix)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        caller.requireArea(prefix);
        return prefix;
    }
}
