/**
 * Decides what project-service believes about the district's demands: which ones really stand on the demand list.
 *
 * <p>The read model is learnt from matching-service's events alone; duplicates and older events change nothing.
 */
@NullMarked
package org.linli.project.demandlist;

import org.jspecify.annotations.NullMarked;
