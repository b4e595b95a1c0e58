package org.linli.local.mongo.journal;

/** Where a store records its changes; {@link #commit()} returns when all of them will survive a crash of the process. */
public interface ChangeLog extends AutoCloseable {

    /** A log for data that need not survive. */
    static ChangeLog none() {
        return new ChangeLog() {

            private long collections;

            @Override
            public long created(String database, String collection) {
                return ++collections;
            }

            @Override
            public void renamed(long collection, String database, String name) {}

            @Override
            public void dropped(long collection) {}

            @Override
            public void put(long collection, long document, byte[] bson) {}

            @Override
            public void removed(long collection, long document) {}

            @Override
            public void commit() {}

            @Override
            public void close() {}
        };
    }

    /** Returns the number that stands for the new collection from now on. */
    long created(String database, String collection);

    void renamed(long collection, String database, String name);

    void dropped(long collection);

    void put(long collection, long document, byte[] bson);

    void removed(long collection, long document);

    void commit();

    @Override
    void close();
}
