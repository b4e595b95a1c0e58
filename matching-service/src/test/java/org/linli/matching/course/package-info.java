/** Tests of community courses. */
@NullMarked
package org.linli.matching.course;

import org.jspecify.annotations.NullMarked;
