package org.linli.matching.dispute.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.matching.clock.RunningClock;
import org.linli.matching.dispute.Agreement;
import org.linli.matching.dispute.Appointment;
import org.linli.matching.dispute.Dispute;
import org.linli.matching.dispute.DisputeFile;
import org.linli.matching.dispute.DisputeState;
import org.linli.matching.dispute.DisputeTerms;
import org.linli.matching.dispute.FileReading;
import org.linli.matching.dispute.Rung;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;

/** What the world sees of disputes. */
final class DisputeViews {

    private DisputeViews() {}

    /** MAT-12: codes, keys and days; who the parties are and what they said is in the file only. */
    record DisputeView(
            String id,
            long version,
            String number,
            String area,
            String areaName,
            String kind,
            String origin,
            String status,
            int level,
            String levelCode,
            String levelName,
            int attempts,
            int attemptsBeforeNext,
            int fee,
            LocalDate registeredOn,
            List<PartyView> parties,
            List<MediatorView> mediators,
            @Nullable String roomId,
            @Nullable LocalDate startedOn,
            int extensions,
            List<ClockView> clocks,
            boolean overdue,
            @Nullable AgreementView agreement,
            List<String> told,
            @Nullable LocalDate courtAskedOn,
            @Nullable String ruling,
            @Nullable String escalatedFor,
            @Nullable String policeAuthority,
            int readings) {}

    record PartyView(String key, String stance) {}

    record MediatorView(
            String mediator, String chosenBy, @Nullable String removedFor) {
        static MediatorView of(Appointment a) {
            return new MediatorView(
                    a.mediator(),
                    a.chosenBy(),
                    a.removal() == null ? null : a.removal().name());
        }
    }

    record ClockView(String clock, LocalDate due, boolean provisional, boolean overdue) {
        static ClockView of(RunningClock c, LocalDate today) {
            return new ClockView(c.clock(), c.due(), c.provisional(), c.missedOn(today));
        }
    }

    record AgreementView(
            String form,
            LocalDate reachedOn,
            LocalDate performBy,
            List<String> signedBy,
            @Nullable LocalDate effectiveOn) {
        static AgreementView of(Agreement a) {
            return new AgreementView(
                    a.form().name(),
                    a.reachedOn(),
                    a.performBy(),
                    a.signatures().stream().map(Agreement.Signature::by).toList(),
                    a.effectiveOn());
        }
    }

    static DisputeView of(Versioned<Dispute> stored, DisputeTerms terms, Areas areas, LocalDate today, Locale locale) {
        DisputeState s = stored.value().state();
        Rung rung = terms.rung(s.level());
        return new DisputeView(
                s.id().value(),
                stored.version(),
                s.number(),
                s.area(),
                areas.name(s.area()),
                s.kind().name(),
                s.origin().name(),
                s.status().name(),
                s.level(),
                rung.code(),
                locale.getLanguage().equals("en") ? rung.englishName() : rung.name(),
                s.attempts(),
                rung.attempts(),
                0,
                s.registeredOn(),
                s.stances().stream()
                        .map(p -> new PartyView(p.party(), p.stance().name()))
                        .toList(),
                s.appointments().stream().map(MediatorView::of).toList(),
                s.roomId(),
                s.startedOn(),
                s.extensions(),
                s.clocks().running().stream().map(c -> ClockView.of(c, today)).toList(),
                s.clocks().overdue(today),
                s.agreement() == null ? null : AgreementView.of(s.agreement()),
                s.told().stream().map(Enum::name).sorted().toList(),
                s.courtAskedOn(),
                s.ruling() == null ? null : s.ruling().name(),
                s.escalatedFor() == null ? null : s.escalatedFor().name(),
                s.policeAuthority(),
                s.readings().size());
    }

    /** The file as those read it who may. */
    record FileView(
            String id,
            String number,
            List<DisputeFile.Party> parties,
            String facts,
            String claims,
            List<DisputeFile.Note> notes,
            DisputeFile.@Nullable AgreementText agreement) {
        static FileView of(Dispute dispute) {
            DisputeFile file = dispute.state().file().reveal();
            return new FileView(
                    dispute.state().id().value(),
                    dispute.state().number(),
                    file.parties(),
                    file.facts(),
                    file.claims(),
                    file.notes(),
                    file.agreement());
        }
    }

    /** One reading, for inspectors. */
    record ReadingView(String by, String purpose, int level, Instant at) {
        static ReadingView of(FileReading r) {
            return new ReadingView(r.by(), r.purpose(), r.level(), r.at());
        }
    }
}
