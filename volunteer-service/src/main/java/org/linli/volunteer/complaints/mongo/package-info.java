/** Keeps complaints in MongoDB, what was said and by whom sealed. */
@NullMarked
package org.linli.volunteer.complaints.mongo;

import org.jspecify.annotations.NullMarked;
