package org.linli.volunteer.anomaly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.time.Zones;
import org.linli.volunteer.signup.HourStatus;
import org.linli.volunteer.signup.ServiceDay;
import org.linli.volunteer.signup.Session;

/** Decides what is unusual about one volunteer's day, and about what one person decided in one minute. */
final class LookAtHours {

    private final AnomalySettings settings;

    LookAtHours(AnomalySettings settings) {
        this.settings = settings;
    }

    /** {@code monthMinutes} is what the volunteer's ledger says of the day's month. */
    List<Finding> of(ServiceDay day, long monthMinutes) {
        List<Finding> findings = new ArrayList<>();
        List<Session> served = day.sessions().stream()
                .filter(s -> s.checkedOutAt() != null)
                .filter(LookAtHours::counts)
                .sorted(Comparator.comparing(Session::checkedInAt))
                .toList();
        if (served.isEmpty()) {
            return findings;
        }
        Session last = served.getLast();
        String volunteer = day.id().volunteer().value();
        LocalDate on = day.id().day();
        long ofTheDay = served.stream().mapToLong(Session::minutes).sum();
        if (ofTheDay > settings.dayMinutes()) {
            findings.add(found(
                    AnomalyRule.DAY_OVER_LIMIT, volunteer + "." + on, day, last, ofTheDay, settings.dayMinutes()));
        }
        if (monthMinutes > settings.monthMinutes()) {
            String month = on.getYear() + "-" + on.getMonthValue();
            findings.add(found(
                    AnomalyRule.MONTH_OVER_LIMIT,
                    volunteer + "." + month,
                    day,
                    last,
                    monthMinutes,
                    settings.monthMinutes()));
        }
        @Nullable Session before = null;
        for (Session session : served) {
            ofOne(day, session, before, findings);
            before = session;
        }
        findings.removeIf(finding -> settings.off().contains(finding.rule()));
        return findings;
    }

    private void ofOne(ServiceDay day, Session session, @Nullable Session before, List<Finding> findings) {
        String record = session.id().value();
        long night = nightMinutes(session);
        if (night >= settings.nightMinutes()) {
            findings.add(found(AnomalyRule.NIGHT_HOURS, record, day, session, night, settings.nightMinutes()));
        }
        Integer metres = session.proof().metres();
        if (session.proof().review() || (metres != null && metres > settings.metres())) {
            findings.add(
                    found(AnomalyRule.FAR_AWAY, record, day, session, metres == null ? 0 : metres, settings.metres()));
        }
        if (before != null
                && before.checkedOutAt() != null
                && !AreaScope.streetOf(before.area()).equals(AreaScope.streetOf(session.area()))) {
            Duration way = Duration.between(before.checkedOutAt(), session.checkedInAt());
            if (way.compareTo(settings.travel()) < 0) {
                findings.add(found(
                        AnomalyRule.IMPOSSIBLE_TRAVEL,
                        record,
                        day,
                        session,
                        way.toMinutes(),
                        settings.travel().toMinutes()));
            }
        }
    }

    /** Whether so many people decided on by one person within the minute of {@code at} are unusual. */
    List<Finding> ofDecisions(String person, Session decided, LocalDate day, Instant minute, long people) {
        if (people < settings.batch() || settings.off().contains(AnomalyRule.BATCH_CONFIRMATION)) {
            return List.of();
        }
        return List.of(new Finding(
                AnomalyRule.BATCH_CONFIRMATION,
                person + "." + minute,
                decided.area(),
                day,
                null,
                decided.id().value(),
                person,
                people,
                settings.batch()));
    }

    /** The sessions of a day that count twice, because another registration of the person served at the same time. */
    List<Finding> ofTwo(ServiceDay day, ServiceDay other) {
        List<Finding> findings = new ArrayList<>();
        if (settings.off().contains(AnomalyRule.SERVED_TWICE)) {
            return findings;
        }
        for (Session session : day.sessions()) {
            long both = other.sessions().stream()
                    .mapToLong(rival -> minutesOfBoth(session, rival))
                    .sum();
            if (both > 0) {
                findings.add(found(
                        AnomalyRule.SERVED_TWICE,
                        session.id() + "/" + other.id().volunteer(),
                        day,
                        session,
                        both,
                        0));
            }
        }
        return findings;
    }

    private static long minutesOfBoth(Session one, Session two) {
        Instant oneEnd = one.checkedOutAt();
        Instant twoEnd = two.checkedOutAt();
        if (oneEnd == null || twoEnd == null || !counts(one) || !counts(two)) {
            return 0;
        }
        Instant first = one.checkedInAt().isAfter(two.checkedInAt()) ? one.checkedInAt() : two.checkedInAt();
        Instant last = oneEnd.isBefore(twoEnd) ? oneEnd : twoEnd;
        return Math.max(0, Duration.between(first, last).toMinutes());
    }

    private static boolean counts(Session session) {
        return session.status() != HourStatus.REJECTED && session.status() != HourStatus.REVOKED;
    }

    /** Minutes of the session between the begin of a night and its end. */
    private long nightMinutes(Session session) {
        LocalDateTime from = LocalDateTime.ofInstant(session.checkedInAt(), Zones.CHINA);
        LocalDateTime to = LocalDateTime.ofInstant(
                session.checkedOutAt() == null ? session.checkedInAt() : session.checkedOutAt(), Zones.CHINA);
        long minutes = 0;
        for (LocalDate evening = from.toLocalDate().minusDays(1);
                !evening.isAfter(to.toLocalDate());
                evening = evening.plusDays(1)) {
            LocalDateTime begin = evening.atTime(settings.nightFrom());
            LocalDateTime end = evening.plusDays(1).atTime(settings.nightTo());
            LocalDateTime first = from.isAfter(begin) ? from : begin;
            LocalDateTime last = to.isBefore(end) ? to : end;
            minutes += Math.max(0, Duration.between(first, last).toMinutes());
        }
        return minutes;
    }

    private static Finding found(
            AnomalyRule rule, String key, ServiceDay day, Session session, long measured, long limit) {
        return new Finding(
                rule,
                key,
                session.area(),
                day.id().day(),
                day.id().volunteer().value(),
                session.id().value(),
                null,
                measured,
                limit);
    }
}
