@NullMarked
package org.linli.matching.engine.week;

import org.jspecify.annotations.NullMarked;
