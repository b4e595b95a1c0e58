package org.linli.volunteer.exchange;

import java.util.List;

/** A mapping file that cannot be used; the faults name place and reason for the operator who wrote it. */
public final class MappingFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MappingFault(List<String> faults) {
        super(String.join("; ", faults));
    }
}
