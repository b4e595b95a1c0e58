/**
 * Keeps what was acknowledged. Every command's changes are written as one checksummed frame before its reply leaves; a
 * frame that a crash tore is dropped as a whole, damage anywhere else is refused, and a fresh snapshot replaces a log that
 * has grown.
 */
@NullMarked
package org.linli.local.mongo.journal;

import org.jspecify.annotations.NullMarked;
