/** Keeps frozen reports in MongoDB: inserted, never updated. */
@NullMarked
package org.linli.volunteer.yearreport.mongo;

import org.jspecify.annotations.NullMarked;
