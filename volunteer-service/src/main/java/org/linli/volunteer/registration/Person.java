package org.linli.volunteer.registration;

import java.time.LocalDate;
import org.linli.platform.crypto.PersonalData;

/**
 * Who the volunteer is and how to reach him (VOL-01, VOL-16); beyond the basics only what he agreed to tell.
 *
 * @param nationality ISO 3166-1 alpha-3, empty when a roster did not tell
 * @param healthNote SEC-01: sensitive; empty when it was not told
 */
public record Person(
        PersonalData<String> name,
        Identity identity,
        PersonalData<String> phone,
        PersonalData<String> address,
        PersonalData<Background> background,
        String nationality,
        PersonalData<String> healthNote) {

    /** The nationality of whoever holds a citizen id or a residence permit. */
    public static final String CHINA = "CHN";

    /** A person who told nothing of his health. */
    public Person(
            PersonalData<String> name,
            Identity identity,
            PersonalData<String> phone,
            PersonalData<String> address,
            PersonalData<Background> background) {
        this(
                name,
                identity,
                phone,
                address,
                background,
                identity.type().isChinese() ? CHINA : "",
                PersonalData.text(""));
    }

    /** What a volunteer may tell about himself beyond the basics; each is empty when it was not told. */
    public record Background(String ethnicity, String politicalStatus, String education, String occupation) {

        public static Background untold() {
            return new Background("", "", "", "");
        }

        public boolean isUntold() {
            return equals(untold());
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

    public boolean toldBackground() {
        return !background.reveal().isUntold();
    }

    public boolean toldHealth() {
        return !healthNote.reveal().isEmpty();
    }

    Person withoutBackground() {
        return new Person(name, identity, phone, address, hidden(Background.untold()), nationality, healthNote);
    }

    Person withoutHealthNote() {
        return new Person(name, identity, phone, address, background, nationality, PersonalData.text(""));
    }

    /** VOL-21: what a record of service needs: name, document, contact. */
    Person basicsOnly() {
        return new Person(
                name,
                identity,
                phone,
                PersonalData.text(""),
                hidden(Background.untold()),
                nationality,
                PersonalData.text(""));
    }

    /** Nobody any more; the year of birth stays, for the age bands of past figures. */
    Person erased() {
        return new Person(
                PersonalData.name(""),
                new Identity(
                        identity.type(),
                        PersonalData.idNumber(""),
                        Identity.hiddenDate(
                                LocalDate.of(identity.birthDate().reveal().getYear(), 1, 1)),
                        identity.sex()),
                PersonalData.phone(""),
                PersonalData.text(""),
                hidden(Background.untold()),
                "",
                PersonalData.text(""));
    }
}
