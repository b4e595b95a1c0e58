package org.linli.casework.casefile;

/** A professional on a case; only active members know of it. */
public record TeamMember(PersonId person, Duty duty, boolean active) {}
