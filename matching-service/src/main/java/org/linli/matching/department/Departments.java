package org.linli.matching.department;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.platform.area.AreaScope;

/** The departments of each district: its own list, or the standard one. */
public final class Departments {

    private final List<Department> standard;
    private final Map<String, List<Department>> districts;

    public Departments(List<Department> standard, Map<String, List<Department>> districts) {
        this.standard = distinct(standard);
        this.districts = Map.copyOf(districts);
        districts.values().forEach(Departments::distinct);
    }

    /** The departments that work for an area of at least six digits. */
    public List<Department> of(String area) {
        return districts.getOrDefault(AreaScope.districtOf(area), standard);
    }

    public Optional<Department> find(String area, String code) {
        return of(area).stream().filter(d -> d.code().equals(code)).findFirst();
    }

    private static List<Department> distinct(List<Department> departments) {
        long codes = departments.stream().map(Department::code).distinct().count();
        if (departments.isEmpty() || codes != departments.size()) {
            throw new IllegalArgumentException("departments are named once each, and there is one at least");
        }
        return List.copyOf(departments);
    }
}
