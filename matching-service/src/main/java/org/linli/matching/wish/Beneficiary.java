package org.linli.matching.wish;

import org.linli.platform.crypto.PersonalData;

/** Who wishes, and where it is brought. */
public record Beneficiary(PersonalData<String> name, PersonalData<String> phone, PersonalData<String> address) {

    public static Beneficiary of(String name, String phone, String address) {
        return new Beneficiary(PersonalData.name(name), PersonalData.phone(phone), PersonalData.text(address));
    }
}
