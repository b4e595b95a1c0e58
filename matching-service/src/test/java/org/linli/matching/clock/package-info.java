@NullMarked
package org.linli.matching.clock;

import org.jspecify.annotations.NullMarked;
