package org.linli.casework.statistics.mongo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.casework.statistics.CountsBoard;
import org.linli.casework.statistics.PublishedCounts;
import org.linli.contracts.casework.CaseCountsPublishedV1;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.springframework.dao.DuplicateKeyException;

/** Keeps the published counts as an aggregate of their own: the event's only source, and it knows of no case. */
public final class MongoCountsBoard implements CountsBoard {

    private final AggregateStore<CountsDocument> store;

    public MongoCountsBoard(AggregateStores stores) {
        this.store = stores.of(CountsDocument.class, "published_counts");
    }

    @Override
    public Optional<Versioned<PublishedCounts>> find(String district) {
        return store.find(district)
                .map(stored -> new Versioned<>(
                        new PublishedCounts(
                                stored.value().id(),
                                stored.value().asOf(),
                                stored.value().total(),
                                stored.value().cells()),
                        stored.version()));
    }

    @Override
    public void publish(PublishedCounts counts, long expectedVersion) {
        CountsDocument document = new CountsDocument(counts.district(), counts.asOf(), counts.total(), counts.cells());
        List<CaseCountsPublishedV1> events = List.of(event(counts));
        try {
            if (expectedVersion == 0) {
                store.insert(document, events);
            } else {
                store.update(document, expectedVersion, events);
            }
        } catch (DuplicateKeyException anotherInstanceWasFirst) {
            return;
        } catch (Rejected refusal) {
            if (refusal.rejection().category() != Category.STALE) {
                throw refusal;
            }
            // another instance has just published the same counts
        }
    }

    private static CaseCountsPublishedV1 event(PublishedCounts counts) {
        return new CaseCountsPublishedV1(
                counts.district(),
                counts.asOf(),
                Stream.concat(Stream.of(counts.total()), counts.cells().stream())
                        .map(cell ->
                                new CaseCountsPublishedV1.Cell(cell.area(), count(cell.open()), count(cell.closed())))
                        .toList());
    }

    private static @Nullable Integer count(@Nullable Long cell) {
        return cell == null ? null : Math.toIntExact(cell);
    }
}
