package org.linli.casework.casefile.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.casework.accesslog.Access;
import org.linli.casework.accesslog.Chain;
import org.linli.casework.accesslog.ChainedEntry;
import org.linli.casework.accesslog.HashChain;
import org.linli.casework.casefile.CaseEvent;
import org.linli.casework.casefile.CaseFile;
import org.linli.casework.casefile.CaseFiles;
import org.linli.casework.casefile.CaseId;
import org.linli.casework.casefile.CaseKey;
import org.linli.casework.casefile.FiledMaterial;
import org.linli.casework.casefile.LoadedCase;
import org.linli.casework.casefile.PersonId;
import org.linli.casework.casefile.SealMark;
import org.linli.casework.casefile.ShowCase;
import org.linli.casework.casefile.Team;
import org.linli.casework.casefile.TeamMember;
import org.linli.casework.casefile.Vault;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Keeps a case in one document: state, version, locked material and audit chain change together or not at all; no event leaves it. */
public final class MongoCaseFiles implements CaseFiles {

    /** The collection's name. */
    public static final String COLLECTION = "case_files";

    private static final int CHAINS_AT_ONCE = 200;

    private final AggregateStore<CaseDocument> store;
    private final Vault vault;
    private final HashChain chains;

    public MongoCaseFiles(AggregateStores stores, MongoTemplate mongo, Vault vault, HashChain chains) {
        this.store = stores.of(CaseDocument.class, COLLECTION);
        this.vault = vault;
        this.chains = chains;
        mongo.indexOps(COLLECTION).createIndex(new Index("memberIds", Sort.Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(new Index("pseudonym", Sort.Direction.ASC).unique());
        mongo.indexOps(COLLECTION).createIndex(new Index("street", Sort.Direction.ASC));
    }

    @Override
    public LoadedCase add(CaseFile file) {
        CaseDocument document = document(file, List.of());
        return loaded(store.insert(document, List.of()));
    }

    @Override
    public Optional<LoadedCase> findForMember(CaseId id, PersonId person) {
        return store.findOne(
                        Query.query(where("_id").is(id.value()).and("memberIds").is(person.value())))
                .map(MongoCaseFiles::loaded);
    }

    @Override
    public LoadedCase save(LoadedCase changed) {
        CaseDocument document = document(changed.file(), changed.audit());
        return loaded(store.update(document, changed.version(), List.of()));
    }

    @Override
    public List<LoadedCase> listForMember(PersonId person, @Nullable String afterId, int limit) {
        Criteria criteria = where("memberIds").is(person.value());
        if (afterId != null) {
            criteria = criteria.and("_id").lt(afterId);
        }
        Query query =
                Query.query(criteria).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit + 1);
        return store.find(query).stream().map(MongoCaseFiles::loaded).toList();
    }

    @Override
    public void eachChain(Consumer<Chain> visitor) {
        String after = "";
        while (true) {
            Query query =
                    Query.query(where("_id").gt(after)).with(Sort.by("_id")).limit(CHAINS_AT_ONCE);
            List<Versioned<CaseDocument>> some = store.find(query);
            for (Versioned<CaseDocument> each : some) {
                CaseDocument document = each.value();
                visitor.accept(new Chain(ShowCase.auditChain(new CaseId(document.id())), document.audit()));
            }
            if (some.size() < CHAINS_AT_ONCE) {
                return;
            }
            after = some.getLast().value().id();
        }
    }

    private CaseDocument document(CaseFile file, List<ChainedEntry> audit) {
        CaseFile.State state = file.state();
        SealMark seal = state.seal();
        return new CaseDocument(
                file.id().value(),
                state.pseudonym(),
                state.street(),
                state.team().members().stream()
                        .map(member -> new CaseDocument.Member(member.person().value(), member.duty(), member.active()))
                        .toList(),
                state.team().members().stream()
                        .filter(TeamMember::active)
                        .map(member -> member.person().value())
                        .toList(),
                state.status(),
                state.openedAt(),
                state.statusSince(),
                state.investigationDueOn(),
                state.materials().stream().map(filed -> locked(file, filed)).toList(),
                state.key() instanceof CaseKey.Usable(String wrapped) ? wrapped : null,
                state.key() instanceof CaseKey.Escrowed(String wrapped) ? wrapped : null,
                seal == null ? null : new CaseDocument.Seal(seal.at(), seal.by().value()),
                extended(file, audit));
    }

    private CaseDocument.LockedMaterial locked(CaseFile file, FiledMaterial filed) {
        return switch (filed) {
            case FiledMaterial.Locked stored ->
                new CaseDocument.LockedMaterial(
                        stored.kind(), stored.ciphertext(), stored.by().value(), stored.at());
            case FiledMaterial.Fresh fresh -> {
                if (!(file.state().key() instanceof CaseKey.Usable key)) {
                    throw new IllegalStateException("material cannot be added to a sealed case");
                }
                yield new CaseDocument.LockedMaterial(
                        fresh.kind(),
                        vault.lock(file.id(), fresh.content(), key),
                        fresh.by().value(),
                        fresh.at());
            }
        };
    }

    private List<ChainedEntry> extended(CaseFile file, List<ChainedEntry> audit) {
        List<ChainedEntry> chain = new ArrayList<>(audit);
        String name = ShowCase.auditChain(file.id());
        for (CaseEvent event : file.changes()) {
            String previous = chain.isEmpty() ? chains.start() : chain.getLast().link();
            chain.add(chains.next(
                    name,
                    chain.size() + 1L,
                    previous,
                    new Access(
                            event.at(),
                            event.by().value(),
                            event.name(),
                            file.id().value(),
                            file.state().status().name())));
        }
        return chain;
    }

    private static LoadedCase loaded(Versioned<CaseDocument> stored) {
        CaseDocument document = stored.value();
        CaseDocument.Seal seal = document.seal();
        CaseFile.State state = new CaseFile.State(
                document.pseudonym(),
                document.street(),
                new Team(document.members().stream()
                        .map(member -> new TeamMember(new PersonId(member.person()), member.duty(), member.active()))
                        .toList()),
                document.status(),
                document.openedAt(),
                document.statusSince(),
                document.investigationDueOn(),
                document.materials().stream()
                        .<FiledMaterial>map(material -> new FiledMaterial.Locked(
                                material.kind(), material.ciphertext(), new PersonId(material.by()), material.at()))
                        .toList(),
                key(document),
                seal == null ? null : new SealMark(seal.at(), new PersonId(seal.by())));
        return new LoadedCase(CaseFile.restore(new CaseId(document.id()), state), stored.version(), document.audit());
    }

    private static CaseKey key(CaseDocument document) {
        String usable = document.key();
        String escrowed = document.escrowedKey();
        if (usable != null) {
            return new CaseKey.Usable(usable);
        }
        if (escrowed != null) {
            return new CaseKey.Escrowed(escrowed);
        }
        throw new IllegalStateException("a case without a key");
    }
}
