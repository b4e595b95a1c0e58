package org.linli.volunteer.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The half hours of a week in which a volunteer can serve: seven numbers from Monday, bit i is the half hour from 07:00 + 30·i minutes, up to
 * 21:00. What was not said is zero.
 */
public record Availability(List<Integer> days) {

    private static final int SLOTS = 28;
    private static final int ALL_DAY = (1 << SLOTS) - 1;
    private static final Pattern TERM =
            Pattern.compile("(每天|工作日|周末|周([一二三四五六日天])(?:[至到-]周([一二三四五六日天]))?)(全天|白天|上午|下午|晚上)");
    private static final String WEEK = "一二三四五六日";

    public Availability {
        days = List.copyOf(days);
        if (days.size() != 7 || days.stream().anyMatch(bits -> (bits & ~ALL_DAY) != 0)) {
            throw new IllegalArgumentException("an availability has seven days of " + SLOTS + " half hours");
        }
    }

    public static Availability none() {
        return new Availability(List.of(0, 0, 0, 0, 0, 0, 0));
    }

    /** Reads terms such as 周末全天 or 周一至周五白天, separated by semicolons; a term that is not understood offers nothing. */
    public static Availability parse(String terms) {
        List<Integer> days = new ArrayList<>(none().days());
        for (String term : terms.split("[;；、,，]", -1)) {
            Matcher read = TERM.matcher(term.strip());
            if (!read.matches()) {
                continue;
            }
            int bits = partOfDay(read.group(4));
            for (int day : daysOf(read)) {
                days.set(day, days.get(day) | bits);
            }
        }
        return new Availability(days);
    }

    private static List<Integer> daysOf(Matcher term) {
        return switch (term.group(1)) {
            case "每天" -> List.of(0, 1, 2, 3, 4, 5, 6);
            case "工作日" -> List.of(0, 1, 2, 3, 4);
            case "周末" -> List.of(5, 6);
            default -> {
                int from = dayOf(term.group(2));
                int to = term.group(3) == null ? from : dayOf(term.group(3));
                List<Integer> days = new ArrayList<>();
                for (int day = from; day <= to; day++) {
                    days.add(day);
                }
                yield days;
            }
        };
    }

    private static int dayOf(String sign) {
        return WEEK.indexOf(sign.equals("天") ? "日" : sign);
    }

    /** Day parts [D]: morning 08–12, afternoon 13–18, daytime 08–18, evening 18–21, all day 07–21. */
    private static int partOfDay(String part) {
        return switch (part) {
            case "上午" -> hours(8, 12);
            case "下午" -> hours(13, 18);
            case "白天" -> hours(8, 18);
            case "晚上" -> hours(18, 21);
            default -> ALL_DAY;
        };
    }

    private static int hours(int from, int to) {
        int bits = 0;
        for (int slot = (from - 7) * 2; slot < (to - 7) * 2; slot++) {
            bits |= 1 << slot;
        }
        return bits;
    }
}
