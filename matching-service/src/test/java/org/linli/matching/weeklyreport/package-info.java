/** Tests of weekly reports. */
@NullMarked
package org.linli.matching.weeklyreport;

import org.jspecify.annotations.NullMarked;
