package org.linli.local.mongo.document;

/**
 * One document of a collection: its place in natural order, which never changes, and its current BSON bytes, which are
 * replaced as a whole. Whoever holds the bytes holds a snapshot; no caller ever sees a document change under its hands.
 */
public final class StoredDocument {

    private static final byte[] REMOVED = {};

    private final long order;
    private byte[] bson;

    public StoredDocument(long order, byte[] bson) {
        this.order = order;
        this.bson = bson;
    }

    public long order() {
        return order;
    }

    public byte[] bson() {
        return bson;
    }

    public void replace(byte[] newBson) {
        bson = newBson;
    }

    void markRemoved() {
        bson = REMOVED;
    }

    boolean isRemoved() {
        return bson == REMOVED;
    }
}
