package org.linli.matching.online;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Puts matching at once together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OnlineSettings.class)
class OnlineConfiguration {}
