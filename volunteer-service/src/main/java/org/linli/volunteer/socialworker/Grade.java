package org.linli.volunteer.socialworker;

/** The grades of the profession, lowest first. */
public enum Grade {
    /** 助理社会工作师. */
    ASSISTANT,
    /** 社会工作师. */
    SOCIAL_WORKER,
    /** 高级社会工作师. */
    SENIOR
}
