package org.linli.matching.plan;

import org.linli.matching.engine.Policy;

/** What each district has decided about matching, by its six digits. */
@FunctionalInterface
public interface Policies {

    Policy of(String district);
}
