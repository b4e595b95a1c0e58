package org.linli.volunteer.configuration;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code linli.volunteer.exchange.*} (VOL-22).
 *
 * @param mappingFile an operator's mapping of data elements; the shipped one is used without it
 */
@ConfigurationProperties("linli.volunteer.exchange")
public record ExchangeSettings(@Nullable Path mappingFile) {}
