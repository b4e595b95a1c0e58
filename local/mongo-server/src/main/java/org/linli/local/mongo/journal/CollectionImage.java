package org.linli.local.mongo.journal;

import java.util.SortedMap;

/** One collection as the journal knows it: its documents by their place in natural order. */
public record CollectionImage(long number, String database, String name, SortedMap<Long, byte[]> documents) {}
