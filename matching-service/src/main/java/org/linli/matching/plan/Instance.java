package org.linli.matching.plan;

/** The running process, by a name that no other one has and that it never has again after a restart. */
public record Instance(String name) {}
