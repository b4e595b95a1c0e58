package org.linli.matching.partition;

import java.util.Collection;

/** Wakes the owners of partitions for a request; one that is not heard is found by their next look. */
public interface HandOver {

    void wake(String requestId, Collection<Integer> partitions);
}
