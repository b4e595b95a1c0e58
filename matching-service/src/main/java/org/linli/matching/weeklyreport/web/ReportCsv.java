package org.linli.matching.weeklyreport.web;

import java.util.List;
import java.util.Map;
import org.linli.matching.threelist.GapFigures;
import org.linli.matching.weeklyreport.DepartmentFigures;
import org.linli.matching.weeklyreport.WeeklyReport;
import org.linli.platform.area.Areas;

/** A report as a file that a spreadsheet program opens: UTF-8 with a mark, one figure a line. */
final class ReportCsv {

    private static final String MARK = "\uFEFF";

    private ReportCsv() {}

    static String of(WeeklyReport r, Areas areas) {
        StringBuilder text = new StringBuilder(MARK).append("指标,范围,类别,数值\n");
        String whole = areas.name(r.area());
        DepartmentFigures f = r.figures();
        line(text, "部门", whole, "", r.departmentName());
        line(text, "周起始日", whole, "", r.weekStart());
        counts(text, "在册资源", whole, f.resources());
        counts(text, "本周预约", whole, f.bookings());
        line(text, "本周转办", whole, "", f.referred());
        line(text, "本周办结", whole, "", f.answered());
        line(text, "其中逾期办结", whole, "", f.answeredLate());
        line(text, "本周退回", whole, "", f.sentBack());
        line(text, "未办结", whole, "", f.openReferrals());
        line(text, "其中已逾期", whole, "", f.overdue());
        for (GapFigures.OfCommunity community : f.gaps()) {
            for (GapFigures.OfClass ofClass : community.classes()) {
                String place = areas.name(community.area());
                line(
                        text,
                        "需求缺口",
                        place,
                        ofClass.demandClass(),
                        ofClass.figures().gap());
                line(
                        text,
                        "上榜需求",
                        place,
                        ofClass.demandClass(),
                        ofClass.figures().listed());
            }
        }
        line(text, "摘要值", whole, "", r.digest());
        return text.toString();
    }

    private static void counts(StringBuilder text, String what, String where, Map<String, Long> counts) {
        counts.forEach((name, count) -> line(text, what, where, name, count));
    }

    private static void line(StringBuilder text, Object... cells) {
        text.append(String.join(
                        ",", List.of(cells).stream().map(ReportCsv::cell).toList()))
                .append('\n');
    }

    /** Quoted when needed; nothing is taken for a formula. */
    private static String cell(Object value) {
        String plain = value.toString();
        String safe = plain.matches("[=+\\-@\\t\\r].*") ? "'" + plain : plain;
        return safe.matches("(?s).*[\",\\n\\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
