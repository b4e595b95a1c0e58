package org.linli.volunteer.training;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code linli.volunteer.training.*}: skills that need a credential (VOL-07), and when a credential is due for renewal. */
@ConfigurationProperties("linli.volunteer.training")
public record TrainingSettings(
        @DefaultValue({"心理咨询", "医疗急救"}) Set<String> credentialNeeded,
        @DefaultValue("60") int dueWithinDays) {}
