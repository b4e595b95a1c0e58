package org.linli.casework.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.casework.casefile.HeardOpinions;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.web.Fields;

/** The opinions heard, on the wire; who is missing is for the case to say. */
record OpinionsBody(
        @Nullable List<Heard> opinions, @Nullable String minutes) {

    private static final int TEXT = 20_000;
    private static final int ROWS = 100;

    record Heard(
            HeardOpinions.@Nullable Party party,
            @Nullable LocalDate heardOn,
            @Nullable String opinion,
            @Nullable String absentBecause) {}

    HeardOpinions read() {
        Fields fields = new Fields();
        List<HeardOpinions.Opinion> read = new ArrayList<>();
        List<Heard> given = Objects.requireNonNullElse(opinions, List.of());
        fields.check(given.size() <= ROWS, "opinions", FieldFault.tooMany(ROWS));
        for (int i = 0; i < given.size() && i < ROWS; i++) {
            String at = "opinions[" + i + "]";
            Heard row = given.get(i);
            HeardOpinions.Party party = fields.required(at + ".party", row.party());
            String said = fields.optionalText(at + ".opinion", row.opinion(), TEXT);
            String reason = fields.optionalText(at + ".absentBecause", row.absentBecause(), TEXT);
            if (party != null) {
                read.add(new HeardOpinions.Opinion(party, row.heardOn(), said, reason));
            }
        }
        String written = Objects.requireNonNullElse(fields.optionalText("minutes", minutes, TEXT), "");
        fields.orRefuse();
        return new HeardOpinions(read, written);
    }

    @Override
    public String toString() {
        return "OpinionsBody[***]";
    }
}
