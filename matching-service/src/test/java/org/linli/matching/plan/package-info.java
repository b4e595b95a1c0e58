@NullMarked
package org.linli.matching.plan;

import org.jspecify.annotations.NullMarked;
