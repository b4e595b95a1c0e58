package org.linli.matching.assignment;

import java.util.Collection;
import java.util.Set;

/** Who of these people has refused to be matched by a programme alone (MAT-05). */
@FunctionalInterface
public interface HumanDecisions {

    Set<String> wantedBy(Collection<String> volunteerIds);
}
