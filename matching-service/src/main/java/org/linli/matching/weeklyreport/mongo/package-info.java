/** Frozen reports as documents: written once. */
@NullMarked
package org.linli.matching.weeklyreport.mongo;

import org.jspecify.annotations.NullMarked;
