package org.linli.volunteer.registration;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Corrects what is registered of a volunteer, by himself or by an office that he told (SEC-02, VOL-35); what is not named stays. */
@Component
public class CorrectParticulars {

    /** What is to change. */
    public record Command(
            @Nullable String name,
            RegisterVolunteer.@Nullable IdentityClaim identity,
            @Nullable String nationality,
            @Nullable String phone,
            @Nullable String area,
            @Nullable String address,
            Person.@Nullable Background background,
            @Nullable String healthNote,
            @Nullable Capabilities capabilities,
            String by,
            boolean documentSeen) {

        @Override
        public String toString() {
            return "CorrectParticulars.Command[***]";
        }
    }

    private final Volunteers volunteers;
    private final Communities communities;
    private final AgeProfile ages;
    private final Clock clock;

    public CorrectParticulars(Volunteers volunteers, Communities communities, AgeProfile ages, Clock clock) {
        this.volunteers = volunteers;
        this.communities = communities;
        this.ages = ages;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version, Command command) {
        Volunteer volunteer = volunteers.get(id).value();
        Volunteer.State state = volunteer.state();
        LocalDate today = Today.at(clock);
        String area = command.area() == null ? state.area() : command.area();
        communities.require(area);
        Capabilities capabilities = command.capabilities() == null ? state.capabilities() : command.capabilities();
        volunteer.correct(
                corrected(state.person(), command, today),
                capabilities,
                area,
                command.by(),
                command.documentSeen(),
                ages,
                today,
                Today.now(clock));
        return volunteers.save(volunteer, version);
    }

    private static Person corrected(Person before, Command command, LocalDate today) {
        RegisterVolunteer.IdentityClaim claim = command.identity();
        Identity identity = claim == null ? before.identity() : claim.checked(today);
        String nationality = command.nationality();
        boolean tells = claim != null || nationality != null;
        return new Person(
                command.name() == null ? before.name() : PersonalData.name(command.name()),
                identity,
                command.phone() == null ? before.phone() : PersonalData.phone(Contact.mobile(command.phone())),
                command.address() == null ? before.address() : PersonalData.text(command.address()),
                command.background() == null ? before.background() : Person.hidden(command.background()),
                tells
                        ? Contact.nationality(identity.type(), nationality == null ? before.nationality() : nationality)
                        : before.nationality(),
                command.healthNote() == null ? before.healthNote() : PersonalData.text(command.healthNote()));
    }
}
