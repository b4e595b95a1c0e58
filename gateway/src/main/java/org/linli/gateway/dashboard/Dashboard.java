package org.linli.gateway.dashboard;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The picture of an area: figures per service, each with how fresh it is. */
record Dashboard(String area, OffsetDateTime asOf, Map<String, Part> parts) {

    Dashboard {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
