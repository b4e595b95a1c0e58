/** Courses over HTTP; who takes part shows only in a reading that is put on record. */
@NullMarked
package org.linli.matching.course.web;

import org.jspecify.annotations.NullMarked;
