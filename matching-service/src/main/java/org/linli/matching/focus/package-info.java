/** 一老一小一纠纷: the three classes that a district looks at first, each with its own queue and its own figures. */
@NullMarked
package org.linli.matching.focus;

import org.jspecify.annotations.NullMarked;
