package org.linli.bench.matching;

import java.util.List;

/** One row of {@code persons.csv}; bit i of a day in {@code available} is the half hour from 07:00 + 30·i. */
public record Person(
        int id,
        float x,
        float y,
        float radius,
        int skills,
        int quals,
        int languages,
        int preferredCategories,
        int rating,
        int recentHours,
        int maxEngagements,
        int maxSlots,
        List<Integer> available) {

    private static final int SOCIAL_WORKER = 32;

    public boolean isSocialWorker() {
        return (quals & SOCIAL_WORKER) != 0;
    }
}
