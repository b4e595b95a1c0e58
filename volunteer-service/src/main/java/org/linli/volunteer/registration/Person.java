package org.linli.volunteer.registration;

import org.linli.platform.crypto.PersonalData;

/** The basics of a service record (VOL-01, VOL-16): who the volunteer is and how to reach him. */
public record Person(
        PersonalData<String> name,
        Identity identity,
        PersonalData<String> phone,
        PersonalData<String> address,
        PersonalData<Background> background) {

    /** What a volunteer may tell about himself beyond the basics; each is empty when it was not told. */
    public record Background(String ethnicity, String politicalStatus, String education, String occupation) {

        public static Background untold() {
            return new Background("", "", "", "");
        }

        @Override
        public String toString() {
            return "Background[***]";
        }
    }

    /** Hides all of a background. */
    public static PersonalData<Background> hidden(Background background) {
        return PersonalData.of(background, b -> "***");
    }
}
