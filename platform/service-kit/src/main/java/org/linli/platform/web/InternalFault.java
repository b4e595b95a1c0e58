package org.linli.platform.web;

import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** A fault of ours: the caller did nothing wrong. */
record InternalFault() implements Rejection {

    @Override
    public String code() {
        return "internal.fault";
    }

    @Override
    public Category category() {
        return Category.INTERNAL;
    }
}
