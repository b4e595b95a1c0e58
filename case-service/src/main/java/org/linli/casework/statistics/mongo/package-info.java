/** Counts cases in the store and keeps the published counts. */
@NullMarked
package org.linli.casework.statistics.mongo;

import org.jspecify.annotations.NullMarked;
