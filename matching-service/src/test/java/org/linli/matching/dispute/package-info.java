@NullMarked
package org.linli.matching.dispute;

import org.jspecify.annotations.NullMarked;
