package org.linli.gateway.dashboard;

import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** The service does not show its part to this caller. */
record PartRefused(int status) implements Rejection {

    @Override
    public String code() {
        return switch (status) {
            case 401 -> "security.token-invalid";
            case 403 -> "security.role-missing";
            default -> "resource.not-found";
        };
    }

    @Override
    public Category category() {
        return Category.FORBIDDEN;
    }
}
