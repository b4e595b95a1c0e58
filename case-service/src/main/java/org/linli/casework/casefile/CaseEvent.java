package org.linli.casework.casefile;

import java.time.Instant;
import java.time.LocalDate;

/** Every fact of a case; each one becomes an audit entry in the write that stores it. */
public sealed interface CaseEvent {

    PersonId by();

    Instant at();

    /** The literal under which the fact is audited. */
    String name();

    /** Raised when a prosecutor opened the case with its team. */
    record CaseOpened(PersonId by, Instant at) implements CaseEvent {
        @Override
        public String name() {
            return "case.opened";
        }
    }

    /** Raised when the prosecutor commissioned the social investigation. */
    record InvestigationBegun(LocalDate dueOn, PersonId by, Instant at) implements CaseEvent {
        @Override
        public String name() {
            return "case.investigation-begun";
        }
    }

    /** Raised when a complete report was submitted. */
    record ReportSubmitted(InvestigationReport report, PersonId by, Instant at) implements CaseEvent {
        @Override
        public String name() {
            return "case.report-submitted";
        }
    }

    /** Raised when all parties were heard, or their absence put on record. */
    record OpinionsHeard(HeardOpinions opinions, PersonId by, Instant at) implements CaseEvent {
        @Override
        public String name() {
            return "case.opinions-heard";
        }
    }

    /** Raised when the prosecutor decided not to prosecute. */
    record NonProsecutionDecided(NonProsecution decision, PersonId by, Instant at) implements CaseEvent {
        @Override
        public String name() {
            return "case.non-prosecution-decided";
        }
    }

    /** Raised when the file was sealed and its key taken out of the team's hands. */
    record CaseSealed(CaseKey.Escrowed key, PersonId by, Instant at) implements CaseEvent {
        @Override
        public String name() {
            return "case.sealed";
        }
    }
}
