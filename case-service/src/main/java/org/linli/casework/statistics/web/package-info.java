/** Speaks HTTP for the counts. */
@NullMarked
package org.linli.casework.statistics.web;

import org.jspecify.annotations.NullMarked;
