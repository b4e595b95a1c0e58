package org.linli.matching.dispute.web;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.dispute.Agreement;
import org.linli.matching.dispute.Appointment;
import org.linli.matching.dispute.CourtRuling;
import org.linli.matching.dispute.DisputeFile;
import org.linli.matching.dispute.DisputeKind;
import org.linli.matching.dispute.EscalationReason;
import org.linli.matching.dispute.Origin;
import org.linli.matching.dispute.PartyStance;
import org.linli.matching.dispute.Way;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.web.Fields;

/** What is sent about disputes. */
final class DisputeRequests {

    static final int LONGEST_TEXT = 4000;
    private static final int MOST_PARTIES = 20;

    private DisputeRequests() {}

    /** A registration. {@code fee} may be left out, and is nothing otherwise. */
    record Registration(
            @Nullable String area,
            @Nullable String kind,
            @Nullable String origin,
            @Nullable Integer level,
            @Nullable Integer fee,
            @Nullable List<PartyBody> parties,
            @Nullable String facts,
            @Nullable String claims) {

        String place(Fields fields) {
            String code = fields.text("area", area, 12);
            fields.check(code.matches("\\d{12}"), "area", FieldFault.BAD_COMMUNITY);
            return code;
        }

        DisputeKind about(Fields fields) {
            return requireNonNullElse(fields.oneOf("kind", kind, DisputeKind.values()), DisputeKind.OTHER);
        }

        Origin from(Fields fields) {
            return requireNonNullElse(fields.oneOf("origin", origin, Origin.values()), Origin.PARTY);
        }

        /** Who applies wants it; the others have not been asked. */
        List<PartyStance> stances() {
            List<PartyStance> stances = new ArrayList<>();
            for (int i = 0; i < given().size(); i++) {
                stances.add(new PartyStance(
                        key(i),
                        Boolean.TRUE.equals(given().get(i).applies())
                                ? PartyStance.Stance.WANTS
                                : PartyStance.Stance.PENDING));
            }
            return stances;
        }

        DisputeFile file(Fields fields) {
            fields.check(given().size() <= MOST_PARTIES, "parties", FieldFault.tooMany(MOST_PARTIES));
            List<DisputeFile.Party> all = new ArrayList<>();
            for (int i = 0; i < Math.min(given().size(), MOST_PARTIES); i++) {
                PartyBody p = given().get(i);
                String at = "parties[" + i + "].";
                all.add(new DisputeFile.Party(
                        key(i),
                        fields.text(at + "name", p.name(), 80),
                        fields.text(at + "phone", p.phone(), 20),
                        fields.optionalText(at + "address", p.address(), 200)));
            }
            return new DisputeFile(
                    all,
                    fields.text("facts", facts, LONGEST_TEXT),
                    fields.text("claims", claims, LONGEST_TEXT),
                    List.of(),
                    null);
        }

        private List<PartyBody> given() {
            return parties == null ? List.of() : parties;
        }

        private static String key(int position) {
            return "p" + (position + 1);
        }
    }

    record PartyBody(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable Boolean applies) {}

    record ConsentBody(@Nullable String party) {}

    record RefusalBody(@Nullable String party, @Nullable String reason) {}

    record MediatorBody(
            @Nullable String mediator,
            @Nullable String chosenBy,
            @Nullable Boolean interested) {}

    record RemovalBody(
            @Nullable String mediator,
            Appointment.@Nullable Removal why,
            @Nullable String reason) {}

    record StartBody(@Nullable String roomId) {}

    record SessionBody(
            @Nullable Instant heldAt,
            @Nullable String mediator,
            @Nullable String account) {}

    record PartiesBody(@Nullable List<String> parties) {}

    record AgreementBody(
            Agreement.@Nullable Form form,
            @Nullable LocalDate reachedOn,
            @Nullable LocalDate performBy,
            @Nullable String content,
            @Nullable String manner,
            @Nullable String note) {}

    record SignatureBody(@Nullable String by, @Nullable LocalDate on) {}

    record FailureBody(@Nullable List<Way> told, @Nullable String reason) {}

    record EscalationBody(
            @Nullable EscalationReason reason, @Nullable String explanation) {}

    record PoliceBody(@Nullable String authority, @Nullable String danger) {}

    record RulingBody(@Nullable CourtRuling ruling) {}

    record PerformanceBody(@Nullable LocalDate visitOn) {}

    record VisitBody(@Nullable LocalDate next, @Nullable String found) {}

    record FoundBody(@Nullable String found) {}

    record PurposeBody(@Nullable String purpose) {}

    static Set<String> keys(Fields fields, @Nullable List<String> parties) {
        fields.check(parties != null && parties.stream().noneMatch(p -> p == null), "parties", FieldFault.BAD_LIST);
        return parties == null ? Set.of() : new HashSet<>(parties);
    }
}
