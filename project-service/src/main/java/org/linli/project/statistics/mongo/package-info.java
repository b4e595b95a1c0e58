/** Counts projects in the store. */
@NullMarked
package org.linli.project.statistics.mongo;

import org.jspecify.annotations.NullMarked;
