/** Keeps the supervision log in MongoDB. */
@NullMarked
package org.linli.volunteer.supervision.mongo;

import org.jspecify.annotations.NullMarked;
