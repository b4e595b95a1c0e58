package org.linli.volunteer.training;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** Counts declared skills as far as they are taken on trust, and what valid credentials open. */
@Component
class HeldQualifications implements Qualifications {

    private final Volunteers volunteers;
    private final Credentials credentials;
    private final OnePerson person;
    private final TrainingPolicy policy;

    HeldQualifications(Volunteers volunteers, Credentials credentials, OnePerson person, TrainingPolicy policy) {
        this.volunteers = volunteers;
        this.credentials = credentials;
        this.person = person;
        this.policy = policy;
    }

    @Override
    public Held heldBy(VolunteerId volunteer, LocalDate day) {
        Set<String> skills = new TreeSet<>();
        Set<String> licences = new TreeSet<>();
        volunteers.get(volunteer).value().state().capabilities().skills().stream()
                .filter(policy::takenOnTrust)
                .forEach(skills::add);
        person.registrationsOf(volunteer).stream()
                .flatMap(registration -> credentials.of(registration).stream())
                .map(found -> found.value())
                .filter(credential -> credential.validOn(day))
                .forEach(credential -> {
                    skills.addAll(credential.state().grant().opensSkills());
                    if (credential.state().kind() == Credential.Kind.LICENCE) {
                        licences.add(credential.state().term());
                    }
                });
        return new Held(skills, licences);
    }
}
