package org.linli.volunteer.configuration;

import static org.linli.volunteer.activity.AgreementCase.ASKED_FOR;
import static org.linli.volunteer.activity.AgreementCase.DANGER;
import static org.linli.volunteer.activity.AgreementCase.FOREIGN_RELATED;
import static org.linli.volunteer.activity.AgreementCase.HIGH_STRAIN;
import static org.linli.volunteer.activity.AgreementCase.LARGE_EVENT;
import static org.linli.volunteer.activity.AgreementCase.LONG_TERM;
import static org.linli.volunteer.activity.AgreementCase.OUTSIDE_PROVINCE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.volunteer.activity.AgreementCase;
import org.linli.volunteer.activity.AgreementProfile;
import org.linli.volunteer.activity.PublishingPolicy;
import org.linli.volunteer.activity.Themes;
import org.linli.volunteer.series.SeriesPolicy;
import org.linli.volunteer.signup.CheckInCode;
import org.linli.volunteer.signup.Geofence;
import org.linli.volunteer.signup.NoShowRule;
import org.linli.volunteer.signup.SignUpPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Turns the settings of activities and sign-ups into the policies that decide. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ActivitySettings.class)
class ActivityConfiguration {

    /** 浙江志愿服务条例 21 and 北京志愿服务促进条例 18. */
    private static final Map<String, Set<AgreementCase>> PROVINCES = Map.of(
            "33", Set.of(DANGER, FOREIGN_RELATED, LONG_TERM, LARGE_EVENT, OUTSIDE_PROVINCE, ASKED_FOR),
            "11", Set.of(DANGER, FOREIGN_RELATED, LONG_TERM, LARGE_EVENT, OUTSIDE_PROVINCE, ASKED_FOR, HIGH_STRAIN));

    @Bean
    PublishingPolicy publishingPolicy(ActivitySettings settings) {
        Map<String, Set<AgreementCase>> cases = new HashMap<>(PROVINCES);
        Map<String, Set<AgreementCase>> own = settings.agreements();
        if (own != null) {
            cases.putAll(own);
        }
        Map<String, AgreementProfile> profiles = new HashMap<>();
        cases.forEach((province, demanded) ->
                profiles.put(province, new AgreementProfile(demanded, settings.largeEventFrom())));
        return new PublishingPolicy(
                profiles,
                new AgreementProfile(Set.of(ASKED_FOR), settings.largeEventFrom()),
                settings.bannedTitleWords());
    }

    @Bean
    SignUpPolicy signUpPolicy(ActivitySettings settings) {
        Map<String, NoShowRule> byDistrict = new HashMap<>();
        Map<String, ActivitySettings.NoShows> own = settings.noShowsByDistrict();
        if (own != null) {
            own.forEach((district, rule) -> byDistrict.put(district, rule(rule)));
        }
        return new SignUpPolicy(rule(settings.noShows()), byDistrict);
    }

    /** Any instance can read what another signed: the key is derived from the one of the key file. */
    @Bean
    CheckInCode checkInCode(ActivitySettings settings, CryptoProvider crypto) {
        return new CheckInCode(settings.checkIn().rotate(), text -> crypto.keyedHash(text, "check-in-code"));
    }

    @Bean
    Geofence geofence(ActivitySettings settings) {
        Map<String, Geofence> byDistrict = new HashMap<>();
        Map<String, ActivitySettings.CheckIns> own = settings.checkInByDistrict();
        if (own != null) {
            own.forEach((district, numbers) ->
                    byDistrict.put(district, new Geofence(numbers.radiusMetres(), numbers.locationFrom())));
        }
        return new Geofence(
                settings.checkIn().radiusMetres(), settings.checkIn().locationFrom(), byDistrict);
    }

    @Bean
    SeriesPolicy seriesPolicy(ActivitySettings settings) {
        return new SeriesPolicy((int) settings.seriesHorizon().toDays());
    }

    private static NoShowRule rule(ActivitySettings.NoShows settings) {
        return new NoShowRule(settings.count(), settings.withinDays(), settings.blockedDays());
    }

    @Bean
    Themes themes(@Value("${linli.activities.themes:classpath:themes/themes.csv}") Resource file) throws IOException {
        return Themes.parse(
                List.of(file.getContentAsString(StandardCharsets.UTF_8).split("\\R")));
    }
}
