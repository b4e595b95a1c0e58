package org.linli.volunteer.team;

/**
 * Who guides the records of a team (VOL-36).
 *
 * @param code of a COMMUNITY the division code of its committee, of a UNIT its social credit code
 */
public record Guide(String code, String name) {}
