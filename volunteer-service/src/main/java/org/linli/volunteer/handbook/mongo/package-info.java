/** Keeps templates and receipts in MongoDB. */
@NullMarked
package org.linli.volunteer.handbook.mongo;

import org.jspecify.annotations.NullMarked;
