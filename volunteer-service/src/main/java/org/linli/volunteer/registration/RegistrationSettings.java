package org.linli.volunteer.registration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What localities set differently about registering; {@code linli.volunteer.registration.*}.
 *
 * @param texts SEC-02: the versions of the consent texts in force
 * @param guardianCodeHolds how long a guardian's code may be used
 * @param guardianCodeAttempts wrong codes after which a new one must be issued
 * @param keptYears VOL-21: how long the record of one who has left is kept
 */
@ConfigurationProperties("linli.volunteer.registration")
public record RegistrationSettings(
        @DefaultValue Texts texts,
        @DefaultValue("7d") Duration guardianCodeHolds,
        @DefaultValue("5") int guardianCodeAttempts,
        @DefaultValue("10") int keptYears) {

    /** {@code linli.volunteer.registration.texts.*}. */
    public record Texts(
            @DefaultValue("registration-2026-1") String registration,
            @DefaultValue("profile-2026-1") String profile,
            @DefaultValue("health-2026-1") String health,
            @DefaultValue("location-2026-1") String location,
            @DefaultValue("publication-2026-1") String publication) {}

    public RegistrationSettings {
        if (keptYears < 10) {
            throw new IllegalArgumentException("VOL-21: records are kept for ten years at least");
        }
    }

    /** The version of a purpose's text that is to be agreed to. */
    public String inForce(ConsentPurpose purpose) {
        return switch (purpose) {
            case REGISTRATION -> texts.registration();
            case PROFILE -> texts.profile();
            case HEALTH -> texts.health();
            case LOCATION -> texts.location();
            case PUBLICATION -> texts.publication();
        };
    }
}
