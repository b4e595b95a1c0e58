package org.linli.casework.casefile;

import java.time.LocalDate;
import java.time.Period;
import org.linli.platform.problem.Rejected;

/**
 * Decides whether a person counts as a juvenile for an act: 14 or older and not yet 18 when it was done (规则489).
 *
 * <p>A year of age is complete on the day after the birthday (法释〔2006〕1号 第二条, 从周岁生日的第二天起算): on the fourteenth birthday
 * itself the person still counts as 13, on the eighteenth as 17.
 */
public final class AgeAtAct {

    static final int FROM = 14;
    static final int BELOW = 18;

    private AgeAtAct() {}

    /** The years of age that count in law on a day. */
    public static int years(LocalDate birth, LocalDate day) {
        return Period.between(birth, day.minusDays(1)).getYears();
    }

    /** Refuses with {@code case.age-out-of-range} unless 14 ≤ age &lt; 18 on the day of the act. */
    public static void requireJuvenile(LocalDate birth, LocalDate act) {
        int years = years(birth, act);
        if (act.isBefore(birth) || years < FROM || years >= BELOW) {
            throw new Rejected(new CaseRejection.AgeOutOfRange());
        }
    }
}
