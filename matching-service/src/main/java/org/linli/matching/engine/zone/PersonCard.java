package org.linli.matching.engine.zone;

import org.linli.matching.engine.week.WeekProblem;

/** All that another zone has to know of a person to plan with him. {@code available} has one mask of half hours a day. */
record PersonCard(
        long id,
        float x,
        float y,
        float radius,
        int skills,
        int qualifications,
        int languages,
        int preferredCategories,
        int rating,
        int recentHours,
        int maxEngagements,
        int maxSlots,
        int[] available) {

    static PersonCard of(WeekProblem.People people, int row) {
        int[] available = new int[WeekProblem.DAYS];
        System.arraycopy(people.availability(), row * WeekProblem.DAYS, available, 0, WeekProblem.DAYS);
        return new PersonCard(
                people.id()[row],
                people.x()[row],
                people.y()[row],
                people.radius()[row],
                people.skills()[row],
                people.qualifications()[row],
                people.languages()[row],
                people.preferredCategories()[row],
                people.rating()[row],
                people.recentHours()[row],
                people.maxEngagements()[row],
                people.maxSlots()[row],
                available);
    }

    /** Whether he could be booked for anything at all this week. */
    boolean hasTime() {
        int any = 0;
        for (int day : available) {
            any |= day;
        }
        return any != 0 && maxEngagements > 0 && radius > 0;
    }

    void write(MessageWriter out) {
        out.whole(id);
        out.real(x);
        out.real(y);
        out.real(radius);
        out.bits(skills);
        out.count(qualifications);
        out.count(languages);
        out.count(preferredCategories);
        out.whole(rating);
        out.whole(recentHours);
        out.whole(maxEngagements);
        out.whole(maxSlots);
        int days = 0;
        for (int day = 0; day < WeekProblem.DAYS; day++) {
            days |= available[day] == 0 ? 0 : 1 << day;
        }
        out.count(days);
        for (int day : available) {
            if (day != 0) {
                out.bits(day);
            }
        }
    }

    static PersonCard read(MessageReader in) {
        long id = in.whole();
        float x = in.real();
        float y = in.real();
        float radius = in.real();
        int skills = in.bits();
        int qualifications = in.count();
        int languages = in.count();
        int preferredCategories = in.count();
        int rating = in.small();
        int recentHours = in.small();
        int maxEngagements = in.small();
        int maxSlots = in.small();
        int days = in.count();
        int[] available = new int[WeekProblem.DAYS];
        for (int day = 0; day < WeekProblem.DAYS; day++) {
            available[day] = (days >> day & 1) == 0 ? 0 : in.bits();
        }
        return new PersonCard(
                id,
                x,
                y,
                radius,
                skills,
                qualifications,
                languages,
                preferredCategories,
                rating,
                recentHours,
                maxEngagements,
                maxSlots,
                available);
    }
}
