package org.linli.matching.satisfaction;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SatisfactionSettings.class)
class SatisfactionConfiguration {}
