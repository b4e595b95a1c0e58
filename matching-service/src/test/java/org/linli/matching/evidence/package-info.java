@NullMarked
package org.linli.matching.evidence;

import org.jspecify.annotations.NullMarked;
