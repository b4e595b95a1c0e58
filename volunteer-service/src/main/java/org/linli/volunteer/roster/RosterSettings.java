package org.linli.volunteer.roster;

/**
 * How rosters are imported.
 *
 * @param batchRows rows written at once, and at most lost to a crash
 * @param consentVersion which text of consent the offices collect with a roster (SEC-02)
 */
public record RosterSettings(int batchRows, String consentVersion) {}
