package org.linli.matching.engine.index;

import org.linli.matching.engine.TimeGrid;

/** Which bitmap slice means what. Bits of a mask that have no slice are compared on the column. */
final class Slices {

    static final int SLOTS = 0;
    static final int SKILLS = SLOTS + TimeGrid.DAYS * TimeGrid.SLOTS;
    static final int SKILL_COUNT = 24;
    static final int QUALIFICATIONS = SKILLS + SKILL_COUNT;
    static final int QUALIFICATION_COUNT = 10;
    static final int LANGUAGES = QUALIFICATIONS + QUALIFICATION_COUNT;
    static final int LANGUAGE_COUNT = 6;
    static final int CLASSES = LANGUAGES + LANGUAGE_COUNT;
    static final int CLASS_COUNT = 10;
    /** Declared nothing about his time. */
    static final int TO_BE_ASKED = CLASSES + CLASS_COUNT;

    static final int ALIVE = TO_BE_ASKED + 1;
    static final int COUNT = ALIVE + 1;

    static final long SLICED_SKILLS = (1L << SKILL_COUNT) - 1;
    static final long SLICED_QUALIFICATIONS = (1L << QUALIFICATION_COUNT) - 1;
    static final long SLICED_LANGUAGES = (1L << LANGUAGE_COUNT) - 1;

    private Slices() {}

    static int slot(int weekday, int slot) {
        return SLOTS + weekday * TimeGrid.SLOTS + slot;
    }
}
