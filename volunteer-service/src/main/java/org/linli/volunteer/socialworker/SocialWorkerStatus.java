package org.linli.volunteer.socialworker;

/** Whether somebody is in the register; that a registration has lapsed is a matter of the day, not of a status. */
public enum SocialWorkerStatus {
    REGISTERED,
    STRUCK_OFF
}
