/**
 * What each department gave and answered, now and week by week: figures for its dashboard, and a report that is frozen each Monday and
 * never changes (MAT-01, MAT-04).
 */
@NullMarked
package org.linli.matching.weeklyreport;

import org.jspecify.annotations.NullMarked;
