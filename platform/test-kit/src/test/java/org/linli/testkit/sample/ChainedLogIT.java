package org.linli.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.chain.ChainCheck;
import org.linli.platform.chain.ChainMark;
import org.linli.platform.chain.ChainedLog;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.ComponentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ComponentTest
class ChainedLogIT {

    private static final int ALL = 10;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    CryptoProvider crypto;

    private MongoCollection<Document> entries;
    private ChainedLog<Integer> log;

    private static final class Numbers implements ChainedLog.Form<Integer> {

        @Override
        public String text(Integer entry) {
            return entry.toString();
        }

        @Override
        public Document document(Integer entry) {
            return new Document("number", entry);
        }

        @Override
        public Integer entry(Document stored) {
            return stored.getInteger("number");
        }
    }

    @BeforeEach
    void tenEntries() {
        entries = mongo.getCollection("chainedNumbers");
        entries.deleteMany(new Document());
        log = new ChainedLog<>(entries, crypto, new Numbers());
        for (int number = 1; number <= ALL; number++) {
            log.append(number * number);
        }
    }

    private ChainCheck whole() {
        return log.check(ChainMark.START, ALL);
    }

    private void set(long place, String field, Object value) {
        entries.updateOne(Filters.eq("_id", place), Updates.set(field, value));
    }

    @Test
    void holdsAsItWasWritten() {
        ChainCheck check = whole();
        assertThat(check.brokenAt()).isNull();
        assertThat(check.more()).isFalse();
        assertThat(check.upTo().place()).isEqualTo(ALL);
    }

    @ParameterizedTest
    @CsvSource({"9, true", "10, false", "11, false"})
    void isCheckedUpToTheSizeOfThePiece(int most, boolean more) {
        ChainCheck check = log.check(ChainMark.START, most);
        assertThat(check.upTo().place()).isEqualTo(Math.min(most, ALL));
        assertThat(check.more()).isEqualTo(more);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 10})
    void isFoundWholeOrBrokenInPiecesAsInOne(int piece) {
        for (long broken = 0; broken <= ALL; broken++) {
            tenEntries();
            set(broken, "number", -1);
            ChainMark mark = ChainMark.START;
            ChainCheck check;
            do {
                check = log.check(mark, piece);
                mark = check.upTo();
            } while (check.more());
            assertThat(check.brokenAt()).isEqualTo(whole().brokenAt()).isEqualTo(broken == 0 ? null : broken);
            assertThat(mark.place()).isEqualTo(broken == 0 ? ALL : broken - 1);
        }
    }

    @Test
    void showsWhatWasRemovedInsertedOrMadeUnreadable() {
        entries.deleteOne(Filters.eq("_id", 4L));
        assertThat(whole().brokenAt()).isEqualTo(4);
        tenEntries();
        entries.insertOne(new Document("_id", 11L).append("number", 121).append("link", "0".repeat(64)));
        assertThat(log.check(ChainMark.START, 20).brokenAt()).isEqualTo(11);
        tenEntries();
        set(7, "number", "not a number");
        assertThat(whole().brokenAt()).isEqualTo(7);
        tenEntries();
        entries.updateOne(Filters.eq("_id", 2L), Updates.unset("link"));
        assertThat(whole().brokenAt()).isEqualTo(2);
    }

    /** Nothing inside the chain tells that its end is missing; whoever kept the mark of an earlier check sees it. */
    @Test
    void showsACutEndToWhoeverKeptAMark() {
        ChainMark kept = whole().upTo();
        entries.deleteOne(Filters.eq("_id", (long) ALL));
        assertThat(whole().brokenAt()).isNull();
        ChainCheck check = log.check(kept, ALL);
        assertThat(check.brokenAt()).isEqualTo(ALL);
        assertThat(check.upTo()).isEqualTo(ChainMark.START);
        log.append(1);
        assertThat(log.check(kept, ALL).brokenAt()).as("another tenth entry").isEqualTo(ALL);
    }

    @Test
    void goesOnBehindAMark() {
        ChainMark kept = log.check(ChainMark.START, 4).upTo();
        set(2, "number", -1);
        assertThat(log.check(kept, ALL).brokenAt()).as("only what lies behind").isNull();
        set(5, "number", -1);
        assertThat(log.check(kept, ALL).brokenAt()).isEqualTo(5);
    }

    @Test
    void takesEveryEntryOfManyWritersOnce() throws Exception {
        List<Future<?>> writing = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ALL; i++) {
                int number = i;
                writing.add(threads.submit(() -> log.append(number)));
            }
            for (Future<?> one : writing) {
                one.get();
            }
        }
        ChainCheck check = log.check(ChainMark.START, 3 * ALL);
        assertThat(check.brokenAt()).isNull();
        assertThat(check.upTo().place()).isEqualTo(2 * ALL);
    }

    @Test
    void isPagedFromTheNewest() {
        var first = log.page(new Document(), null, 6);
        assertThat(first.items()).extracting(chained -> chained.entry()).containsExactly(100, 81, 64, 49, 36, 25);
        var second = log.page(new Document(), first.nextCursor(), 6);
        assertThat(second.items()).extracting(chained -> chained.place()).containsExactly(4L, 3L, 2L, 1L);
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void takesOnlyWholeMarks() {
        assertThat(ChainMark.named(null, null)).isEqualTo(ChainMark.START);
        assertThat(ChainMark.named(0L, ChainMark.START.link())).isEqualTo(ChainMark.START);
        String link = "a".repeat(64);
        assertThat(ChainMark.named(1L, link)).isEqualTo(new ChainMark(1, link));
        assertThatThrownBy(() -> ChainMark.named(0L, link)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> ChainMark.named(-1L, link)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> ChainMark.named(1L, null)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> ChainMark.named(null, link)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> ChainMark.named(1L, "A".repeat(64))).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> ChainMark.named(1L, "a".repeat(63))).isInstanceOf(Rejected.class);
    }

    @Test
    void keepsAPieceWithinItsBounds() {
        assertThat(ChainCheck.piece(null)).isEqualTo(ChainCheck.DEFAULT_PIECE);
        assertThat(ChainCheck.piece(0)).isEqualTo(1);
        assertThat(ChainCheck.piece(ChainCheck.LARGEST_PIECE)).isEqualTo(ChainCheck.LARGEST_PIECE);
        assertThat(ChainCheck.piece(ChainCheck.LARGEST_PIECE + 1)).isEqualTo(ChainCheck.LARGEST_PIECE);
    }
}
