/**
 * Decides which recorded hours look unusual and what people found when they looked: a queue with stable rule codes (VOL-34).
 *
 * <p>A finding changes no hours: whoever confirms one revokes or corrects the record by itself. The same facts found twice are one anomaly.
 */
@NullMarked
package org.linli.volunteer.anomaly;

import org.jspecify.annotations.NullMarked;
