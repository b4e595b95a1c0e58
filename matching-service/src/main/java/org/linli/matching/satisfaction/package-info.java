/**
 * How content the people are who were served: one answer per person and survey, figures with their number and 95 % interval and none below
 * thirty answers, and the visit some weeks after a demand was done that asks whether it helped and puts it up again when it did not.
 */
@NullMarked
package org.linli.matching.satisfaction;

import org.jspecify.annotations.NullMarked;
