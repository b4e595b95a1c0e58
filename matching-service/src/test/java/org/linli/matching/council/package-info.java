@NullMarked
package org.linli.matching.council;

import org.jspecify.annotations.NullMarked;
