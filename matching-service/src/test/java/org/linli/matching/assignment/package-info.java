@NullMarked
package org.linli.matching.assignment;

import org.jspecify.annotations.NullMarked;
