package org.linli.volunteer.training;

import java.time.LocalDate;
import java.util.Set;

/**
 * Decides which skills are not taken on trust, and when a credential is due for renewal.
 *
 * @param credentialNeeded skills that count only with a valid credential (VOL-07)
 * @param dueWithinDays how long before its end a credential is listed as due
 */
public record TrainingPolicy(Set<String> credentialNeeded, int dueWithinDays) {

    public TrainingPolicy {
        credentialNeeded = Set.copyOf(credentialNeeded);
    }

    public static TrainingPolicy standard() {
        return new TrainingPolicy(Set.of("心理咨询", "医疗急救"), 60);
    }

    boolean takenOnTrust(String skill) {
        return !credentialNeeded.contains(skill);
    }

    public LocalDate dueBy(LocalDate today) {
        return today.plusDays(dueWithinDays);
    }
}
