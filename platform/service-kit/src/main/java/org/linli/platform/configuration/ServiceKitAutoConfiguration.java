package org.linli.platform.configuration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.linli.platform.area.Areas;
import org.linli.platform.crypto.AesCryptoProvider;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.Keyring;
import org.linli.platform.crypto.SmCryptoProvider;
import org.linli.platform.problem.ProblemMessages;
import org.linli.platform.time.DemoClock;
import org.linli.platform.time.Ids;
import org.linli.platform.time.Zones;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Offers areas, clock, ids, messages and — where a key file is named — the crypto provider to every application. */
@AutoConfiguration
@EnableConfigurationProperties(LinliProperties.class)
public class ServiceKitAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Areas areas() {
        return Areas.fromClasspath();
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock(LinliProperties properties) {
        return properties.clock().demo() ? new DemoClock() : Clock.system(Zones.CHINA);
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids() {
        return new Ids(Clock.systemUTC());
    }

    @Bean
    @ConditionalOnMissingBean
    ProblemMessages problemMessages(LinliProperties properties) {
        List<String> bundles = new ArrayList<>(List.of("platform", "import"));
        bundles.addAll(properties.problems().bundles());
        return new ProblemMessages(bundles);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("linli.crypto.keys-file")
    CryptoProvider cryptoProvider(LinliProperties properties) {
        LinliProperties.Crypto crypto = properties.crypto();
        if (crypto.keysFile() == null) {
            throw new IllegalStateException("linli.crypto.keys-file (LINLI_KEYS_FILE) names no key file");
        }
        Keyring keys = Keyring.load(crypto.keysFile());
        return switch (crypto.profile()) {
            case "sm" -> new SmCryptoProvider(keys);
            case "aes" -> new AesCryptoProvider(keys);
            default -> throw new IllegalStateException("linli.crypto.profile is neither sm nor aes");
        };
    }
}
