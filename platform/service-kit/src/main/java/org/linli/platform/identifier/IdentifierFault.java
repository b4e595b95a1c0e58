package org.linli.platform.identifier;

/** Why a text is not the identifier it should be. */
public enum IdentifierFault {
    /** Wrong length, wrong characters, or a leading part that this kind of identifier never has. */
    MALFORMED,
    /** The eight digits of the birth date name a day that never was. */
    IMPOSSIBLE_BIRTH_DATE,
    /** The birth date lies after the day of reading. */
    BIRTH_DATE_IN_FUTURE,
    /** The last character does not fit the others. */
    BAD_CHECK_DIGIT
}
