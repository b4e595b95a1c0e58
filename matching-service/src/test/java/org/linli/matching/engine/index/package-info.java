@NullMarked
package org.linli.matching.engine.index;

import org.jspecify.annotations.NullMarked;
