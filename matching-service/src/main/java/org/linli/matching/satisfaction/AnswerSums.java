package org.linli.matching.satisfaction;

import java.util.Map;

/** The sums of all answers by division, kept from the service's own events. */
public interface AnswerSums {

    Satisfaction.Sums totals(String areaPrefix);

    /** By the divisions directly below, whose prefixes have that length. */
    Map<String, Satisfaction.Sums> byChild(String areaPrefix, int childLength);
}
