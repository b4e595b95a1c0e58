/**
 * Decides how recorded hours are inspected by sample, and publishes what was found (VOL-20, VOL-34).
 *
 * <p>Which records are looked at follows from the seed alone: anybody who knows it draws the same sample again.
 */
@NullMarked
package org.linli.volunteer.inspection;

import org.jspecify.annotations.NullMarked;
