package org.linli.matching.onsiteservice.mongo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.onsiteservice.OnsiteKind;
import org.linli.matching.onsiteservice.OnsiteService;
import org.linli.matching.onsiteservice.OnsiteServiceId;
import org.linli.matching.onsiteservice.OnsiteStatus;
import org.linli.matching.onsiteservice.Pairing;
import org.linli.matching.onsiteservice.Slot;
import org.springframework.data.annotation.Id;

/** An on-site service at rest. */
record OnsiteDocument(
        @Id String id,
        String area,
        OnsiteKind kind,
        String title,
        String place,
        List<SlotDocument> pattern,
        LocalDate from,
        @Nullable LocalDate until,
        List<String> roster,
        List<PairingDocument> pairings,
        OnsiteStatus status) {

    /** One time of the week. */
    record SlotDocument(DayOfWeek day, LocalTime start, LocalTime end) {

        static SlotDocument of(Slot s) {
            return new SlotDocument(s.day(), s.start(), s.end());
        }

        Slot slot() {
            return new Slot(day, start, end);
        }
    }

    /** One pairing. */
    record PairingDocument(
            String pairing, String volunteerId, SlotDocument slot, LocalDate first, int weeks, boolean booked) {}

    static OnsiteDocument of(OnsiteService.State s) {
        return new OnsiteDocument(
                s.id().value(),
                s.area(),
                s.kind(),
                s.title(),
                s.place(),
                s.pattern().stream().map(SlotDocument::of).toList(),
                s.from(),
                s.until(),
                s.roster(),
                s.pairings().stream()
                        .map(p -> new PairingDocument(
                                p.id(), p.volunteerId(), SlotDocument.of(p.slot()), p.first(), p.weeks(), p.booked()))
                        .toList(),
                s.status());
    }

    OnsiteService service() {
        return OnsiteService.restore(new OnsiteService.State(
                new OnsiteServiceId(id),
                area,
                kind,
                title,
                place,
                pattern.stream().map(SlotDocument::slot).toList(),
                from,
                until,
                roster,
                pairings.stream()
                        .map(p -> new Pairing(
                                p.pairing(), p.volunteerId(), p.slot().slot(), p.first(), p.weeks(), p.booked()))
                        .toList(),
                status));
    }
}
