package org.linli.matching.wish;

/** Why a claimed wish went back to the pool. */
public enum ReleaseReason {
    NO_CONTACT,
    NOT_FULFILLED,
    GIVEN_UP
}
