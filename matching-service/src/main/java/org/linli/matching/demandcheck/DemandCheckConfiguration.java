package org.linli.matching.demandcheck;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads when demands count as near-identical. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemandCheckProperties.class)
class DemandCheckConfiguration {}
