@NullMarked
package org.linli.matching.statistics;

import org.jspecify.annotations.NullMarked;
