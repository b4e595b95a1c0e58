package org.linli.volunteer.inspection;

/** What an inspector found of a record. */
public enum Verdict {
    CORRECT,
    /** It was served, but not so. */
    INACCURATE,
    /** It was not served. */
    UNTRUE
}
