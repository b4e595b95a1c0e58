@NullMarked
package org.linli.matching.engine.zone;

import org.jspecify.annotations.NullMarked;
