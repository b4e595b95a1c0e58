package org.linli.volunteer.yearreport;

/** Names the one report of a division and year. */
public record ReportId(String value) {

    public static ReportId of(String area, int year) {
        return new ReportId(area + "-" + year);
    }

    @Override
    public String toString() {
        return value;
    }
}
