package org.linli.volunteer.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.time.Ids;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.registration.AskForCorrection;
import org.linli.volunteer.registration.ConfirmParticulars;
import org.linli.volunteer.registration.CorrectParticulars;
import org.linli.volunteer.registration.Correction;
import org.linli.volunteer.registration.EraseVolunteer;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.web.VolunteerRequests.CorrectionBody;
import org.linli.volunteer.registration.web.VolunteerRequests.ParticularsBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's right to have what is registered corrected and erased (SEC-02), and a body's duty to ask (VOL-35). */
@RestController
@RequestMapping("/api/v1/volunteers/{id}")
final class ParticularsController {

    /** One request for correction; the note is for the volunteer, others see that there is one. */
    record CorrectionView(
            String id,
            List<Particular> fields,
            String note,
            String askedBy,
            Instant askedAt,
            Correction.Outcome outcome,
            @Nullable Instant closedAt) {}

    /** What was erased; {@code kept} with the reason and the day on which it goes as well. */
    record ErasureView(
            boolean wholly,
            List<String> kept,
            @Nullable String reason,
            @Nullable LocalDate keptUntil) {}

    private static final List<String> BASICS = List.of("name", "idNumber", "birthDate", "sex", "phone", "area");
    private static final String RETENTION = "record-retention";

    private final AskForCorrection ask;
    private final CorrectParticulars correct;
    private final ConfirmParticulars confirm;
    private final EraseVolunteer erase;
    private final VisibleVolunteers visible;
    private final Ids ids;

    ParticularsController(
            AskForCorrection ask,
            CorrectParticulars correct,
            ConfirmParticulars confirm,
            EraseVolunteer erase,
            VisibleVolunteers visible,
            Ids ids) {
        this.ask = ask;
        this.correct = correct;
        this.confirm = confirm;
        this.erase = erase;
        this.visible = visible;
        this.ids = ids;
    }

    @Operation(operationId = "askForCorrection", summary = "Asks a volunteer to look at what seems wrong")
    @PostMapping("/corrections")
    ResponseEntity<List<CorrectionView>> askForCorrection(
            @PathVariable String id, @IfMatch long version, @RequestBody CorrectionBody body, Caller caller) {
        VolunteerId volunteer = visible.toOffice(id, caller, VisibleVolunteers.OFFICES);
        return corrections(
                ask.handle(volunteer, version, ids.next(), body.checkedFields(), body.checkedNote(), caller.subject()),
                false);
    }

    @Operation(operationId = "listCorrections", summary = "What a volunteer was asked to look at")
    @GetMapping("/corrections")
    ResponseEntity<List<CorrectionView>> listCorrections(@PathVariable String id, Caller caller) {
        return corrections(visible.to(caller, id), visible.isOwn(caller, id));
    }

    @Operation(operationId = "confirmParticulars", summary = "Answers that it is right as it stands")
    @PostMapping("/corrections/{correction}/confirmation")
    ResponseEntity<List<CorrectionView>> confirmParticulars(
            @PathVariable String id, @PathVariable String correction, @IfMatch long version, Caller caller) {
        return corrections(confirm.handle(visible.toHimself(id, caller), version, correction), true);
    }

    @Operation(operationId = "correctParticulars", summary = "Corrects what is registered; absent members stay")
    @PutMapping("/particulars")
    ResponseEntity<VolunteerView> correctParticulars(
            @PathVariable String id, @IfMatch long version, @RequestBody ParticularsBody body, Caller caller) {
        Volunteer volunteer = visible.to(caller, id).value();
        boolean own = visible.isOwn(caller, id);
        if (!own && body.area() != null) {
            caller.requireArea(body.area());
        }
        return visible.answer(correct.handle(
                volunteer.id(), version, body.command(volunteer.state().capabilities(), caller.subject(), !own)));
    }

    @Operation(
            operationId = "eraseVolunteer",
            summary = "Erases what need not be kept of one who has left, and says why the rest is kept")
    @PostMapping("/erasure")
    ResponseEntity<ErasureView> eraseVolunteer(@PathVariable String id, @IfMatch long version, Caller caller) {
        VolunteerId volunteer = visible.to(caller, id).value().id();
        EraseVolunteer.Erasure erasure = erase.handle(volunteer, version);
        boolean wholly = erasure.keptUntil().isEmpty();
        return Tagged.of(
                erasure.volunteer().version(),
                new ErasureView(
                        wholly,
                        wholly ? List.of() : BASICS,
                        wholly ? null : RETENTION,
                        erasure.keptUntil().orElse(null)));
    }

    private static ResponseEntity<List<CorrectionView>> corrections(Versioned<Volunteer> found, boolean own) {
        return Tagged.of(
                found.version(),
                found.value().state().dossier().corrections().stream()
                        .map(c -> new CorrectionView(
                                c.id(),
                                c.fields(),
                                own ? c.note().reveal() : c.note().masked(),
                                c.askedBy(),
                                c.askedAt(),
                                c.outcome(),
                                c.closedAt()))
                        .toList());
    }
}
