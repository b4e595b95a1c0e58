package org.linli.matching.jointaction;

import java.util.Map;

/** The sums of stated actions by division, kept from the service's own events. */
public interface JointActionFigures {

    /**
     * What was done together.
     *
     * @param complete actions in which all five took part
     * @param took how often each of the five took part; {@code missing} how often not
     * @param given what each kind of partner gave
     */
    record Figures(
            long actions,
            long complete,
            Map<Party, Long> took,
            Map<Party, Long> missing,
            Map<PartnerKind, Given> given) {}

    Figures totals(String areaPrefix);
}
