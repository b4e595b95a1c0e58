package org.linli.volunteer.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the tasks fit (VOL-07).
 *
 * @param minAge in full years on the first day; absent when every age that may volunteer is welcome
 * @param maxAge in full years on the first day
 * @param skills what each volunteer says to be able to
 * @param licences what each volunteer must hold, as the law asks, valid on every day
 * @param childFacing whether volunteers are in close contact with minors (SEC-13)
 */
public record Requirements(
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        List<String> skills,
        List<String> licences,
        boolean childFacing) {

    public Requirements {
        skills = List.copyOf(skills);
        licences = List.copyOf(licences);
    }

    public static Requirements none() {
        return new Requirements(null, null, List.of(), List.of(), false);
    }

    boolean agesCross() {
        return minAge != null && maxAge != null && minAge > maxAge;
    }

    /** The requirements as a notice states them (VOL-06), for a notice whose author wrote no conditions of his own. */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        if (minAge != null) {
            parts.add("年满 " + minAge + " 周岁");
        }
        if (maxAge != null) {
            parts.add("不超过 " + maxAge + " 周岁");
        }
        if (!skills.isEmpty()) {
            parts.add("具备技能：" + String.join("、", skills));
        }
        if (!licences.isEmpty()) {
            parts.add("持有有效证书：" + String.join("、", licences));
        }
        if (childFacing) {
            parts.add("已通过与未成年人密切接触的背景查询");
        }
        return parts.isEmpty() ? "不限" : String.join("；", parts);
    }
}
