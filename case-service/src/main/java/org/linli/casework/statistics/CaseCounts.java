package org.linli.casework.statistics;

import java.util.List;

/** Counts the cases; the result never leaves case-service as it is. */
public interface CaseCounts {

    /** The cases of one street. */
    record StreetCount(String street, long open, long closed) {}

    /** The streets of a district that have cases. */
    List<StreetCount> ofDistrict(String district);
}
