package org.linli.volunteer.activity;

/** VOL-09: the circumstances in which a province demands a written agreement between organizer and volunteer. */
public enum AgreementCase {
    DANGER,
    FOREIGN_RELATED,
    /** A term of a month or more (一个月以上). */
    LONG_TERM,
    LARGE_EVENT,
    OUTSIDE_PROVINCE,
    ASKED_FOR,
    /** High mental or physical risk (北京志愿服务促进条例 18). */
    HIGH_STRAIN
}
