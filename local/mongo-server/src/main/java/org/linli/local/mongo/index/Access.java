package org.linli.local.mongo.index;

import org.linli.local.mongo.document.StoredDocument;

/** A way to the documents that a filter may match. */
public sealed interface Access permits Scan, Union {

    /** How many documents it offers, or some number above the limit when they are more. */
    int count(int limit);

    /** The documents, each once, in natural order. */
    Iterable<StoredDocument> documents();

    /** What an operator reads about it in a log or in {@code explain}. */
    String describe();
}
