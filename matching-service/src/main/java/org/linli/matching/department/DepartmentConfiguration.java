package org.linli.matching.department;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the departments. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DepartmentProperties.class)
class DepartmentConfiguration {

    @Bean
    Departments departments(DepartmentProperties properties) {
        Map<String, List<Department>> districts = new HashMap<>();
        properties.districts().forEach((district, entries) -> districts.put(district, read(entries)));
        return new Departments(read(properties.standard()), districts);
    }

    private static List<Department> read(List<DepartmentProperties.Entry> entries) {
        return entries.stream().map(DepartmentProperties.Entry::department).toList();
    }
}
