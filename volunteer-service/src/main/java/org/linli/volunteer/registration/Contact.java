package org.linli.volunteer.registration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.linli.platform.identifier.Parsed;
import org.linli.platform.identifier.PhoneNumber;
import org.linli.platform.problem.Rejected;

/** Decides whether a phone number and a nationality can be taken as they are told. */
final class Contact {

    private static final Set<String> COUNTRIES = countries();

    private Contact() {}

    static String mobile(String told) {
        return switch (PhoneNumber.parseMobile(told)) {
            case Parsed.Valid<PhoneNumber>(PhoneNumber valid) -> valid.value();
            case Parsed.Invalid<PhoneNumber> _ -> throw new Rejected(new VolunteerRejection.BadPhone());
        };
    }

    /** ID-02: Chinese documents tell it; a foreigner's must be told in the three letters of ISO 3166-1. */
    static String nationality(IdType type, String told) {
        if (type.isChinese()) {
            return Person.CHINA;
        }
        String country = told.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            throw new Rejected(new VolunteerRejection.NationalityNeeded());
        }
        return country;
    }

    private static Set<String> countries() {
        Set<String> countries = new TreeSet<>();
        Arrays.stream(Locale.getISOCountries())
                .map(country -> Locale.of("", country).getISO3Country())
                .forEach(countries::add);
        return Set.copyOf(countries);
    }
}
