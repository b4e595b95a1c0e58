package org.linli.matching.demand;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads what districts promise their applicants. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceLevels.class)
class ServiceLevelConfiguration {}
