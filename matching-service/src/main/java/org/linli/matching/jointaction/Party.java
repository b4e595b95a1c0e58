package org.linli.matching.jointaction;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The five that act together (五社). */
public enum Party {
    /** 社区 */
    COMMUNITY,
    /** 社会组织 */
    SOCIAL_ORGANIZATIONS,
    /** 社会工作者 */
    SOCIAL_WORKERS,
    /** 社区志愿者 */
    COMMUNITY_VOLUNTEERS,
    /** 社会慈善资源 */
    CHARITY_RESOURCES;

    /** Those of the five that are not among the given ones. */
    static Set<Party> missing(Collection<Party> present) {
        Set<Party> missing = EnumSet.allOf(Party.class);
        missing.removeAll(present);
        return missing;
    }
}
