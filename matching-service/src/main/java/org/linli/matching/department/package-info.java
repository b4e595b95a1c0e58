/** The departments that own resources and answer demands, as data: twelve by default, and what a district decided differently (MAT-04). */
@NullMarked
package org.linli.matching.department;

import org.jspecify.annotations.NullMarked;
