package org.linli.matching.evidence.mongo;

import java.util.List;
import java.util.Optional;
import org.linli.matching.demand.DemandId;
import org.linli.matching.evidence.Evidence;
import org.linli.matching.evidence.EvidenceFile;
import org.linli.matching.evidence.EvidenceFiles;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Repository;

/** Keeps one document per demand that has papers. */
@Repository
class MongoEvidenceFiles implements EvidenceFiles {

    private final AggregateStore<EvidenceDocument> store;
    private final CryptoProvider crypto;

    MongoEvidenceFiles(AggregateStores stores, CryptoProvider crypto) {
        this.store = stores.of(EvidenceDocument.class, "demandEvidence");
        this.crypto = crypto;
    }

    @Override
    public Optional<Versioned<EvidenceFile>> find(DemandId demand) {
        return store.find(demand.value())
                .map(stored -> new Versioned<>(
                        new EvidenceFile(
                                demand,
                                stored.value().papers().stream()
                                        .map(this::paper)
                                        .toList()),
                        stored.version()));
    }

    @Override
    public Versioned<EvidenceFile> save(EvidenceFile file, long expectedVersion) {
        EvidenceDocument document = new EvidenceDocument(
                file.demand().value(), file.papers().stream().map(this::sealed).toList());
        return new Versioned<>(
                file, store.put(document, expectedVersion, List.of()).version());
    }

    private EvidenceDocument.SealedPaper sealed(Evidence e) {
        return new EvidenceDocument.SealedPaper(
                e.id(), e.kind(), e.purpose(), crypto.encrypt(e.reference().reveal(), context(e.id())), e.by(), e.at());
    }

    private Evidence paper(EvidenceDocument.SealedPaper p) {
        return new Evidence(
                p.paper(),
                p.kind(),
                p.purpose(),
                PersonalData.text(crypto.decrypt(p.reference(), context(p.paper()))),
                p.by(),
                p.at());
    }

    private static String context(String paper) {
        return "demand-evidence/" + paper + "/reference";
    }
}
