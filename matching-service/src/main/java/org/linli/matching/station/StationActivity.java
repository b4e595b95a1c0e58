package org.linli.matching.station;

import java.time.LocalDate;

/** Something that took place at a station; {@code people} came. */
public record StationActivity(String id, String title, StationFunction function, LocalDate heldOn, int people) {}
