package org.linli.matching.jointaction;

/** The four kinds of partners (党员+社工+志愿者+爱心资源). */
public enum PartnerKind {
    PARTY_MEMBER,
    SOCIAL_WORKER,
    VOLUNTEER,
    CARING_RESOURCE
}
