@NullMarked
package org.linli.matching.supply;

import org.jspecify.annotations.NullMarked;
