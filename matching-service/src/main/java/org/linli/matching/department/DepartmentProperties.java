package org.linli.matching.department;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.matching.demand.DemandClass;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The departments, under {@code linli.departments}. The source names twelve departments without listing them, so the shipped list is a
 * default to replace.
 *
 * @param standard the departments of a district that has no list of its own
 * @param districts other lists, by the six digits of the district
 */
@ConfigurationProperties("linli.departments")
public record DepartmentProperties(
        @DefaultValue List<Entry> standard, @DefaultValue Map<String, List<Entry>> districts) {

    /** One department as an operator writes it. */
    public record Entry(
            String code,
            String name,
            @DefaultValue("5") int answerWorkingDays,

            @DefaultValue({"ELDERLY", "CHILDREN", "DISPUTE", "OTHER"})
            Set<DemandClass> classes) {

        Department department() {
            return new Department(code, name, answerWorkingDays, classes);
        }
    }
}
