@NullMarked
package org.linli.matching.engine;

import org.jspecify.annotations.NullMarked;
