@NullMarked
package org.linli.matching.dualcheckin;

import org.jspecify.annotations.NullMarked;
