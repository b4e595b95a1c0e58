package org.linli.bench;

import java.util.List;
import java.util.Map;

/** A demand as an office posts it. */
final class DemandBody {

    private DemandBody() {}

    /** A demand like no other: one of the same title, place and time would be refused as a duplicate. */
    static Map<String, Object> any() {
        return Map.ofEntries(
                Map.entry("title", "独居老人探访 " + java.util.UUID.randomUUID()),
                Map.entry("demandClass", "ELDERLY"),
                Map.entry("type", "SERVICE"),
                Map.entry("group", "老年人"),
                Map.entry("area", "330411003005"),
                Map.entry("urgency", "NORMAL"),
                Map.entry("skills", List.of()),
                Map.entry("wanted", 2),
                Map.entry("minimum", 1),
                Map.entry("supervised", false),
                Map.entry("minors", false),
                Map.entry(
                        "date",
                        java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                                .plusDays(10)
                                .toString()),
                Map.entry("start", "09:00"),
                Map.entry("end", "11:00"),
                Map.entry("source", "SELF"));
    }
}
