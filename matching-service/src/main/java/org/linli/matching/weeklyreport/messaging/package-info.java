/** Where the departments' figures come from. */
@NullMarked
package org.linli.matching.weeklyreport.messaging;

import org.jspecify.annotations.NullMarked;
