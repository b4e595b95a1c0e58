/**
 * The embedded MongoDB protocol server of the local suite: real secondary indexes, and a journal that keeps every
 * acknowledged write.
 *
 * <p>One event-loop thread owns all data. Every request is decided, applied and journalled on it before the reply leaves,
 * so nothing in this package is synchronised and nothing needs to be.
 */
@NullMarked
package org.linli.local.mongo;

import org.jspecify.annotations.NullMarked;
