/** Keeps late entries in MongoDB. */
@NullMarked
package org.linli.volunteer.lateentry.mongo;

import org.jspecify.annotations.NullMarked;
