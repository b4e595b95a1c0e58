package org.linli.volunteer.yearreport;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.statistics.PeriodFigures;

/** The report as one table for people: a row for the division, one for each below, and the indicators that exist for the whole only. */
public final class ReportTable {

    private static final List<String> HEADER =
            List.of("区划代码", "名称", "注册志愿者", "服务时长（小时）", "活跃志愿者", "活跃率（%）", "年服务20小时以上", "20小时率（%）", "开展活动");

    private ReportTable() {}

    /** Rows of texts, the header first. */
    public static List<List<String>> rows(ReportContents contents) {
        PeriodFigures figures = contents.figures();
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        rows.add(List.of(
                contents.area(),
                contents.areaName(),
                text(figures.registered()),
                figures.hours(),
                text(figures.activeVolunteers()),
                text(figures.activityRatePercent()),
                text(figures.twentyHourVolunteers()),
                text(figures.twentyHourRatePercent()),
                text(figures.activitiesHeld())));
        figures.children()
                .forEach(child -> rows.add(List.of(
                        child.area(),
                        child.name(),
                        text(child.registered()),
                        child.hours(),
                        text(child.activeVolunteers()),
                        text(child.activityRatePercent()),
                        text(child.twentyHourVolunteers()),
                        text(child.twentyHourRatePercent()),
                        text(child.activitiesHeld()))));
        rows.add(List.of());
        rows.add(List.of("年度", text(contents.year())));
        rows.add(List.of("新增注册志愿者", text(figures.registeredChange())));
        rows.add(List.of("人均服务时长（小时）", text(figures.hoursPerVolunteer())));
        rows.add(List.of("服务时长同比增长（%）", text(figures.hoursGrowthPercent())));
        rows.add(List.of("志愿服务队伍", text(figures.teams())));
        rows.add(List.of("队均志愿者", text(figures.volunteersPerTeam())));
        rows.add(List.of("发布活动", text(figures.activitiesOpened())));
        rows.add(List.of("社工与志愿者联合活动", text(figures.activitiesJoint())));
        rows.add(List.of("签到人次", text(figures.checkIns())));
        rows.add(List.of("受理投诉", text(figures.complaintsReceived())));
        rows.add(List.of("属实投诉", text(figures.complaintsUpheld())));
        figures.themes().forEach(theme -> rows.add(List.of("主题活动：" + theme.name(), text(theme.activities()))));
        return rows;
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static String text(@Nullable String ratio) {
        return ratio == null ? "—" : ratio;
    }
}
