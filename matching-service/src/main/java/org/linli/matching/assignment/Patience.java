package org.linli.matching.assignment;

import java.time.Duration;

/** How long offices and volunteers have for their answers. */
public record Patience(Duration forOffices, Duration forVolunteers) {}
