package org.linli.matching.onsiteservice;

/** What is offered at the place. */
public enum OnsiteKind {
    /** 爱心食堂 */
    CANTEEN,
    /** 社区助残 */
    DISABILITY_AID,
    /** 康养融合 */
    CARE
}
