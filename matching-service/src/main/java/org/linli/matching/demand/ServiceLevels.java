package org.linli.matching.demand;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.calendar.WorkingCalendar;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * MAT-02: within how many working days a demand is verified and answered, under {@code linli.matching.service-level}. What a district promises
 * holds for demands that come in and, with the next count of the calendar, for those that wait.
 *
 * @param verifyWorkingDays until it is verified or rejected
 * @param answerWorkingDays until the applicant knows whether it is listed, verification included
 * @param districts what a district promises differently, by its six digits
 */
@ConfigurationProperties("linli.matching.service-level")
public record ServiceLevels(
        @DefaultValue("3") int verifyWorkingDays,
        @DefaultValue("5") int answerWorkingDays,
        @DefaultValue Map<String, District> districts) {

    /** One district's promise; what it leaves out is as everywhere. */
    public record District(
            @Nullable Integer verifyWorkingDays, @Nullable Integer answerWorkingDays) {}

    /** Working days after the one on which the demand came in. */
    record Days(int verify, int answer) {
        Days {
            if (verify < 1 || answer < verify) {
                throw new IllegalArgumentException("a demand is verified after a day at least, and then answered");
            }
        }
    }

    /** Refuses to start with a promise that cannot be kept. */
    public ServiceLevels {
        Days everywhere = new Days(verifyWorkingDays, answerWorkingDays);
        districts = Map.copyOf(districts);
        districts.values().forEach(d -> of(d, everywhere));
    }

    /** The last days of a demand of that place that came in on that day. */
    public ServiceLevel of(String area, LocalDate submittedOn, WorkingCalendar calendar) {
        return ServiceLevel.from(submittedOn, days(area), calendar);
    }

    private Days days(String area) {
        Days everywhere = new Days(verifyWorkingDays, answerWorkingDays);
        District own = districts.get(AreaScope.districtOf(area));
        return own == null ? everywhere : of(own, everywhere);
    }

    private static Days of(District own, Days everywhere) {
        return new Days(
                own.verifyWorkingDays() == null ? everywhere.verify() : own.verifyWorkingDays(),
                own.answerWorkingDays() == null ? everywhere.answer() : own.answerWorkingDays());
    }
}
