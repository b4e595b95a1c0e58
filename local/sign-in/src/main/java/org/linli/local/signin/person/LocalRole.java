package org.linli.local.signin.person;

import java.util.Arrays;
import java.util.Optional;

/** The roles that a local person can have, as the literals that tokens carry. */
public enum LocalRole {
    DISTRICT_OFFICER("district-officer", "区社会工作部干部"),
    STREET_OFFICER("street-officer", "镇街干部"),
    COMMUNITY_WORKER("community-worker", "社区工作者"),
    SOCIAL_WORKER("social-worker", "社会工作者"),
    TEAM_LEADER("team-leader", "志愿服务队队长"),
    VOLUNTEER("volunteer", "志愿者"),
    JUDGE("judge", "评审专家"),
    FINANCE("finance", "财务人员"),
    PROSECUTOR("prosecutor", "检察官"),
    CASE_WORKER("case-worker", "司法社工"),
    AUDITOR("auditor", "审计人员"),
    ANALYST("analyst", "数据分析员"),
    OPERATOR("operator", "系统运维");

    private final String code;
    private final String title;

    LocalRole(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    static Optional<LocalRole> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
