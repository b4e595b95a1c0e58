package org.linli.casework.accesslog.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.casework.accesslog.Access;
import org.linli.casework.accesslog.AccessEntries;
import org.linli.casework.accesslog.Chain;
import org.linli.casework.accesslog.ChainedEntry;
import org.linli.casework.accesslog.HashChain;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/** One document per entry; whoever is second to write a number reads the chain's end again and takes the next one. */
public final class MongoAccessEntries implements AccessEntries {

    static final String COLLECTION = "access_log";
    private static final int HEADS_KEPT = 1_000;

    private final MongoTemplate mongo;
    private final HashChain chains;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, Head> heads = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Head> eldest) {
            return size() > HEADS_KEPT;
        }
    };

    /** Where a chain ends. */
    private record Head(long seq, String link) {}

    public MongoAccessEntries(MongoTemplate mongo, HashChain chains) {
        this.mongo = mongo;
        this.chains = chains;
        mongo.indexOps(COLLECTION).createIndex(new Index("chain", Sort.Direction.ASC).on("seq", Sort.Direction.DESC));
        mongo.indexOps(COLLECTION).createIndex(new Index("target", Sort.Direction.ASC));
    }

    @Override
    public void append(String chain, Access access) {
        turn.lock();
        try {
            Head head = heads.get(chain);
            while (true) {
                Head last = head == null ? stored(chain) : head;
                ChainedEntry entry = chains.next(chain, last.seq() + 1, last.link(), access);
                try {
                    mongo.insert(EntryDocument.of(chain, entry), COLLECTION);
                    heads.put(chain, new Head(entry.seq(), entry.link()));
                    return;
                } catch (DuplicateKeyException anotherInstanceWasFaster) {
                    head = null;
                }
            }
        } finally {
            turn.unlock();
        }
    }

    @Override
    public List<ChainedEntry> of(String chain) {
        return mongo
                .find(Query.query(where("chain").is(chain)).with(Sort.by("seq")), EntryDocument.class, COLLECTION)
                .stream()
                .map(EntryDocument::entry)
                .toList();
    }

    @Override
    public List<ChainedEntry> withTarget(String target) {
        return mongo.find(Query.query(where("target").is(target)), EntryDocument.class, COLLECTION).stream()
                .map(EntryDocument::entry)
                .toList();
    }

    @Override
    public void eachChain(Consumer<Chain> visitor) {
        for (String chain : mongo.findDistinct(new Query(), "chain", COLLECTION, String.class)) {
            visitor.accept(new Chain(chain, of(chain)));
        }
    }

    private Head stored(String chain) {
        Query newest = Query.query(where("chain").is(chain))
                .with(Sort.by(Sort.Direction.DESC, "seq"))
                .limit(1);
        @Nullable EntryDocument last = mongo.findOne(newest, EntryDocument.class, COLLECTION);
        return last == null ? new Head(0, chains.start()) : new Head(last.seq(), last.link());
    }
}
