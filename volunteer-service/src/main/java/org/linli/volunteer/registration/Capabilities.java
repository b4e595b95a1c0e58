package org.linli.volunteer.registration;

import java.util.List;

/** What a volunteer offers, in the terms of the rosters (编程, 英语, 为老服务). */
public record Capabilities(
        List<String> skills, List<String> languages, List<String> serviceClasses, Availability availability) {

    private static final String SOCIAL_WORK = "社工";

    public Capabilities {
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        serviceClasses = List.copyOf(serviceClasses);
    }

    /** Whether the volunteer says to be a social worker; the licence register decides about grades. */
    public boolean declaresSocialWork() {
        return skills.contains(SOCIAL_WORK);
    }
}
