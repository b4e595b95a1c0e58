package org.linli.matching.dispute.mongo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.clock.RunningClock;
import org.linli.matching.dispute.Agreement;
import org.linli.matching.dispute.Appointment;
import org.linli.matching.dispute.CourtRuling;
import org.linli.matching.dispute.DisputeKind;
import org.linli.matching.dispute.DisputeStatus;
import org.linli.matching.dispute.EscalationReason;
import org.linli.matching.dispute.FileReading;
import org.linli.matching.dispute.Origin;
import org.linli.matching.dispute.PartyStance;
import org.linli.matching.dispute.Settlement;
import org.linli.matching.dispute.Sitting;
import org.linli.matching.dispute.Way;
import org.springframework.data.annotation.Id;

/**
 * A dispute at rest.
 *
 * @param mediators those at work, for queries
 * @param mediatedIn the last room, which the figures of rooms count; it stays when the dispute goes up
 * @param nextNotice the next day on which a sweep has something to tell
 * @param file who quarrels and everything that was said, sealed
 */
record DisputeDocument(
        @Id String id,
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
        List<String> mediators,
        @Nullable String roomId,
        @Nullable String mediatedIn,
        List<Sitting> sittings,
        @Nullable LocalDate startedOn,
        int extensions,
        List<RunningClock> clocks,
        @Nullable LocalDate nextDue,
        @Nullable LocalDate nextNotice,
        @Nullable Agreement agreement,
        @Nullable Settlement settlement,
        List<Way> told,
        @Nullable LocalDate courtAskedOn,
        @Nullable CourtRuling ruling,
        @Nullable EscalationReason escalatedFor,
        @Nullable String policeAuthority,
        String file,
        List<FileReading> readings) {}
