package org.linli.volunteer.vetting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.ChildWorkBars;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** Answers from the vetting file, and for vettings that were only noted in the register, from there. */
@Component
class FiledVettings implements Vettings, ChildWorkBars {

    private final VettingFiles files;
    private final Volunteers volunteers;
    private final OnePerson person;
    private final VettingPolicy policy;
    private final Clock clock;

    FiledVettings(VettingFiles files, Volunteers volunteers, OnePerson person, VettingPolicy policy, Clock clock) {
        this.files = files;
        this.volunteers = volunteers;
        this.person = person;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public boolean clearedFor(VolunteerId volunteer, LocalDate day) {
        List<VolunteerId> registrations = person.registrationsOf(volunteer);
        // a hit that was filed under any registration bars the person
        return registrations.stream().noneMatch(this::hit)
                && registrations.stream().anyMatch(registration -> clearedUnder(registration, day));
    }

    private boolean clearedUnder(VolunteerId volunteer, LocalDate day) {
        Optional<VettingFile> file = files.find(volunteer).map(Versioned::value);
        if (file.filter(found -> found.clearedOn(day)).isPresent()) {
            return true;
        }
        // the register follows the file by events and may still say what a hit has ended: hits are asked for apart
        return volunteers
                .find(volunteer)
                .map(found -> found.value().state().vettedUntil())
                .filter(until -> !day.isAfter(until))
                .isPresent();
    }

    @Override
    public boolean barred(VolunteerId volunteer) {
        return person.registrationsOf(volunteer).stream().anyMatch(this::hit);
    }

    private boolean hit(VolunteerId volunteer) {
        return files.find(volunteer).map(found -> found.value().barred()).orElse(false);
    }

    @Override
    public void cleared(VolunteerId volunteer, String area, LocalDate until, String by) {
        Optional<Versioned<VettingFile>> found = files.find(volunteer);
        VettingFile file = found.map(Versioned::value).orElseGet(() -> VettingFile.unchecked(volunteer, area));
        if (!file.barred()) {
            file.note(until, by, policy, Today.now(clock), Today.at(clock));
            files.save(file, found.map(Versioned::version).orElse(0L));
        }
    }
}
