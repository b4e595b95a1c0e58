package org.linli.matching.dualcheckin;

import java.util.List;
import org.linli.platform.crypto.PersonalData;

/** Who the member is and what he offers (MAT-08): the person is personal data, the rest is what a community plans with. */
public record MemberProfile(
        PersonalData<String> name,
        PersonalData<String> phone,
        PersonalData<String> address,
        List<String> strengths,
        List<String> times,
        List<String> wishes) {

    public MemberProfile {
        strengths = List.copyOf(strengths);
        times = List.copyOf(times);
        wishes = List.copyOf(wishes);
    }
}
