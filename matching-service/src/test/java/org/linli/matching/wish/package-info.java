@NullMarked
package org.linli.matching.wish;

import org.jspecify.annotations.NullMarked;
