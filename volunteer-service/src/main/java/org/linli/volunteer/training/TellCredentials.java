package org.linli.volunteer.training;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.FollowCredentials;
import org.linli.volunteer.registration.HeldCredential;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** Tells the register which credentials a person holds now, under whichever of his registrations they were recorded. */
@Component
public class TellCredentials {

    private final Credentials credentials;
    private final OnePerson person;
    private final FollowCredentials follow;

    TellCredentials(Credentials credentials, OnePerson person, FollowCredentials follow) {
        this.credentials = credentials;
        this.person = person;
        this.follow = follow;
    }

    /** @param registration whose credentials changed, or that was merged */
    public void handle(VolunteerId registration) {
        VolunteerId kept = person.survivorOf(registration);
        List<HeldCredential> held = Stream.concat(
                        person.registrationsOf(kept).stream(), person.registrationsOf(registration).stream())
                .distinct()
                .flatMap(each -> credentials.of(each).stream())
                .map(Versioned::value)
                .map(Credential::state)
                .filter(credential -> credential.status() == CredentialStatus.VALID)
                .map(TellCredentials::held)
                .sorted(Comparator.comparing(HeldCredential::kind)
                        .thenComparing(HeldCredential::term)
                        .thenComparing(HeldCredential::from))
                .toList();
        follow.handle(kept, held);
    }

    private static HeldCredential held(Credential.State state) {
        return new HeldCredential(
                state.kind().name(),
                state.term(),
                state.grant().opensSkills(),
                state.grant().from(),
                state.grant().until());
    }
}
