package org.linli.testkit.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.linli.contracts.Topics;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.platform.outbox.Rollups;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Etag;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
public class SampleApplication {

    public record Note(
            String id,
            String area,
            String text,
            @org.jspecify.annotations.Nullable LocalDate due) {}

    public record NoteBody(String area, String text) {}

    public static final ConcurrentLinkedQueue<ReceivedEvent<DemandStatusChangedV1>> SEEN =
            new ConcurrentLinkedQueue<>();

    @Bean
    AggregateStore<Note> notes(AggregateStores stores) {
        return stores.of(Note.class, "notes");
    }

    @Bean
    Rollups sampleRollups(MongoTemplate mongo) {
        return new Rollups(mongo, "rollups");
    }

    @Bean
    Object sampleSubscription(EventSubscriptions subscriptions, Rollups sampleRollups) {
        subscriptions.subscribe(
                "sample",
                Topics.MATCHING_EVENTS,
                EventHandlers.builder()
                        .on(DemandStatusChangedV1.class, event -> {
                            if (event.data().to().equals("POISON")) {
                                throw new IllegalStateException("poison");
                            }
                            SEEN.add(event);
                            sampleRollups.add(event, event.data().area(), LocalDate.of(2026, 11, 1), "changes", 1);
                        })
                        .build());
        return new Object();
    }

    static DemandStatusChangedV1 changed(String id, String area, String to) {
        return new DemandStatusChangedV1(id, area, "OTHER", "NONE", to);
    }

    @RestController
    static class NoteController {

        private final AggregateStore<Note> notes;

        NoteController(AggregateStore<Note> notes) {
            this.notes = notes;
        }

        @PostMapping("/api/v1/notes")
        @Idempotent
        ResponseEntity<Note> create(@RequestBody NoteBody body, Caller caller, IdempotencyKey key) {
            caller.requireRole(Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
            Fields fields = new Fields();
            String area = fields.text("area", body.area(), 12);
            String text = fields.text("text", body.text(), 20);
            fields.orRefuse();
            caller.requireArea(area);
            Note note = new Note(key.deriveId(), area, text, LocalDate.of(2026, 11, 1));
            Versioned<Note> stored = notes.insert(note, List.of(changed(note.id(), area, text)));
            return ResponseEntity.created(java.net.URI.create("/api/v1/notes/" + note.id()))
                    .eTag(Etag.of(stored.version()))
                    .body(note);
        }

        @GetMapping("/api/v1/notes/{id}")
        ResponseEntity<Note> read(@PathVariable String id, Caller caller) {
            Versioned<Note> note = notes.get(id);
            caller.requireArea(note.value().area());
            return ResponseEntity.ok().eTag(Etag.of(note.version())).body(note.value());
        }

        @PutMapping("/api/v1/notes/{id}")
        ResponseEntity<Note> change(
                @PathVariable String id, @IfMatch long version, @RequestBody Map<String, String> body) {
            Note old = notes.get(id).value();
            Note changed = new Note(id, old.area(), body.getOrDefault("text", ""), null);
            Versioned<Note> stored = notes.update(changed, version, List.of(changed(id, old.area(), changed.text())));
            return ResponseEntity.ok().eTag(Etag.of(stored.version())).body(changed);
        }
    }
}
