package org.linli.volunteer.certificate.mongo;

import java.util.List;
import java.util.Optional;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.certificate.RecordingBodies;
import org.linli.volunteer.certificate.RecordingBody;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Recording bodies in MongoDB. */
@Repository
class MongoRecordingBodies implements RecordingBodies {

    private final AggregateStore<RecordingBodyDocument> store;

    MongoRecordingBodies(AggregateStores stores) {
        this.store = stores.of(RecordingBodyDocument.class, "recordingBodies");
    }

    @Override
    public Versioned<RecordingBody> add(RecordingBody body) {
        try {
            store.insert(document(body), List.of());
            return new Versioned<>(body, 1);
        } catch (DuplicateKeyException there) {
            return find(body.code()).orElseThrow(() -> there);
        }
    }

    @Override
    public Optional<Versioned<RecordingBody>> find(String code) {
        return store.find(code).map(found -> new Versioned<>(body(found.value()), found.version()));
    }

    @Override
    public Versioned<RecordingBody> save(RecordingBody body, long version) {
        store.update(document(body), version, List.of());
        return new Versioned<>(body, version + 1);
    }

    private static RecordingBodyDocument document(RecordingBody body) {
        RecordingBody.Dissolution gone = body.dissolution();
        return new RecordingBodyDocument(
                body.code(),
                body.name(),
                gone == null ? null : gone.on(),
                gone == null ? null : gone.successor(),
                gone == null ? null : gone.basis());
    }

    private static RecordingBody body(RecordingBodyDocument d) {
        return new RecordingBody(
                d.id(),
                d.name(),
                d.dissolvedOn() == null || d.successor() == null || d.basis() == null
                        ? null
                        : new RecordingBody.Dissolution(d.dissolvedOn(), d.successor(), d.basis()));
    }
}
