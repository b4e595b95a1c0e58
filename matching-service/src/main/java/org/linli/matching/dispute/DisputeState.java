package org.linli.matching.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.matching.clock.Clocks;
import org.linli.platform.crypto.PersonalData;

/**
 * Everything a dispute is restored from.
 *
 * @param level where on the ladder it stands, 1 the lowest
 * @param startedOn when the mediation that the month counts began
 * @param told the ways that were told when it failed
 * @param file who quarrels, and everything that was said
 */
public record DisputeState(
        DisputeId id,
        String number,
        String area,
        DisputeKind kind,
        Origin origin,
        String registeredBy,
        LocalDate registeredOn,
        DisputeStatus status,
        int level,
        List<PartyStance> stances,
        List<Appointment> appointments,
        @Nullable String roomId,
        List<Sitting> sittings,
        @Nullable LocalDate startedOn,
        int extensions,
        Clocks clocks,
        @Nullable Agreement agreement,
        @Nullable Settlement settlement,
        Set<Way> told,
        @Nullable LocalDate courtAskedOn,
        @Nullable CourtRuling ruling,
        @Nullable EscalationReason escalatedFor,
        @Nullable String policeAuthority,
        PersonalData<DisputeFile> file,
        List<FileReading> readings) {

    public DisputeState {
        stances = List.copyOf(stances);
        appointments = List.copyOf(appointments);
        sittings = List.copyOf(sittings);
        told = Set.copyOf(told);
        readings = List.copyOf(readings);
    }

    static DisputeState registered(
            DisputeId id,
            String number,
            String area,
            DisputeKind kind,
            Origin origin,
            String registeredBy,
            LocalDate registeredOn,
            int level,
            List<PartyStance> stances,
            Clocks clocks,
            PersonalData<DisputeFile> file) {
        return new DisputeState(
                id,
                number,
                area,
                kind,
                origin,
                registeredBy,
                registeredOn,
                DisputeStatus.REGISTERED,
                level,
                stances,
                List.of(),
                null,
                List.of(),
                null,
                0,
                clocks,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                file,
                List.of());
    }

    public static PersonalData<DisputeFile> sealed(DisputeFile file) {
        return PersonalData.of(file, f -> "***");
    }

    Set<String> parties() {
        return stances.stream().map(PartyStance::party).collect(Collectors.toSet());
    }

    boolean wantedByAll() {
        return stances.stream().allMatch(s -> s.stance() == PartyStance.Stance.WANTS);
    }

    public List<String> mediators() {
        return appointments.stream()
                .filter(Appointment::active)
                .map(Appointment::mediator)
                .toList();
    }

    public boolean mediatedBy(String subject) {
        return mediators().contains(subject);
    }

    /** Sessions on the level where it stands. */
    public int attempts() {
        return (int) sittings.stream().filter(s -> s.level() == level).count();
    }

    DisputeState change(Consumer<Draft> edit) {
        Draft draft = new Draft(this);
        edit.accept(draft);
        return draft.build(this);
    }

    /** What may change in a dispute, while it changes. */
    static final class Draft {
        DisputeStatus status;
        int level;
        List<PartyStance> stances;
        List<Appointment> appointments;

        @Nullable
        String roomId;

        final List<Sitting> sittings;

        @Nullable
        LocalDate startedOn;

        int extensions;
        Clocks clocks;

        @Nullable
        Agreement agreement;

        @Nullable
        Settlement settlement;

        Set<Way> told;

        @Nullable
        LocalDate courtAskedOn;

        @Nullable
        CourtRuling ruling;

        @Nullable
        EscalationReason escalatedFor;

        @Nullable
        String policeAuthority;

        DisputeFile file;
        final List<FileReading> readings;

        private Draft(DisputeState s) {
            status = s.status;
            level = s.level;
            stances = new ArrayList<>(s.stances);
            appointments = new ArrayList<>(s.appointments);
            roomId = s.roomId;
            sittings = new ArrayList<>(s.sittings);
            startedOn = s.startedOn;
            extensions = s.extensions;
            clocks = s.clocks;
            agreement = s.agreement;
            settlement = s.settlement;
            told = s.told.isEmpty() ? EnumSet.noneOf(Way.class) : EnumSet.copyOf(s.told);
            courtAskedOn = s.courtAskedOn;
            ruling = s.ruling;
            escalatedFor = s.escalatedFor;
            policeAuthority = s.policeAuthority;
            file = s.file.reveal();
            readings = new ArrayList<>(s.readings);
        }

        private DisputeState build(DisputeState s) {
            return new DisputeState(
                    s.id,
                    s.number,
                    s.area,
                    s.kind,
                    s.origin,
                    s.registeredBy,
                    s.registeredOn,
                    status,
                    level,
                    stances,
                    appointments,
                    roomId,
                    sittings,
                    startedOn,
                    extensions,
                    clocks,
                    agreement,
                    settlement,
                    told,
                    courtAskedOn,
                    ruling,
                    escalatedFor,
                    policeAuthority,
                    sealed(file),
                    readings);
        }
    }
}
