@NullMarked
package org.linli.matching;

import org.jspecify.annotations.NullMarked;
