package org.linli.volunteer.activity;

/** What an activity is; VOL-14 names what is not volunteering and therefore never published or recorded. */
public enum ActivityKind {
    SERVICE(true),
    MEETING(false),
    LECTURE(false),
    DUTY_SHIFT(false),
    DINNER(false),
    TEAM_BUILDING(false),
    REHEARSAL(false),
    COMMERCE(false);

    private final boolean volunteering;

    ActivityKind(boolean volunteering) {
        this.volunteering = volunteering;
    }

    public boolean isVolunteering() {
        return volunteering;
    }
}
