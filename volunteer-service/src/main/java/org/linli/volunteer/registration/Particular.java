package org.linli.volunteer.registration;

/** The groups of personal data in a registration: what can be asked to be corrected, be disclosed, or be erased. */
public enum Particular {
    NAME,
    ID_NUMBER,
    BIRTH_DATE,
    NATIONALITY,
    PHONE,
    ADDRESS,
    AREA,
    BACKGROUND,
    HEALTH_NOTE,
    CAPABILITIES,
    GUARDIAN
}
