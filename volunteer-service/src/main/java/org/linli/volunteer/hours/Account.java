package org.linli.volunteer.hours;

/** One side of the ledger: minutes served by a volunteer, or given to an activity. */
public record Account(String name) {

    public static Account ofVolunteer(String volunteerId) {
        return new Account("volunteer/" + volunteerId);
    }

    public static Account ofActivity(String activityId) {
        return new Account("activity/" + activityId);
    }

    @Override
    public String toString() {
        return name;
    }
}
