@NullMarked
package org.linli.matching.demand;

import org.jspecify.annotations.NullMarked;
