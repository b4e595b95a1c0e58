package org.linli.bench.matching;

import java.util.List;

/** One row of {@code needs.csv} with its roles and windows; −1 stands for no venue, no resource, no prior partner. */
public record Need(
        int id,
        int arrival,
        int category,
        int priority,
        boolean minor,
        float x,
        float y,
        int languages,
        int preferredSkills,
        int runBonus,
        int seatValue,
        int venueType,
        int venueCapacity,
        int resourceKind,
        int resourceQuantity,
        int priorPerson,
        List<Role> roles,
        List<Window> windows) {}
