/** Keeps inspections in MongoDB. */
@NullMarked
package org.linli.volunteer.inspection.mongo;

import org.jspecify.annotations.NullMarked;
