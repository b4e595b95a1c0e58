/** Assignments and calendars as documents. */
@NullMarked
package org.linli.matching.assignment.mongo;

import org.jspecify.annotations.NullMarked;
