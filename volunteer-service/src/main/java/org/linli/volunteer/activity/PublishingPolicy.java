package org.linli.volunteer.activity;

import java.util.List;
import java.util.Map;

/**
 * Decides what an area asks of an activity before it may open.
 *
 * @param profiles VOL-09 by the two digits of the province
 * @param otherwise VOL-09 where no province is named
 * @param bannedTitleWords VOL-14
 */
public record PublishingPolicy(
        Map<String, AgreementProfile> profiles, AgreementProfile otherwise, List<String> bannedTitleWords) {

    public PublishingPolicy {
        profiles = Map.copyOf(profiles);
        bannedTitleWords = List.copyOf(bannedTitleWords);
    }

    AgreementProfile profileOf(String area) {
        return area.length() < 2 ? otherwise : profiles.getOrDefault(area.substring(0, 2), otherwise);
    }
}
