/** 党建联建: agreements of Party organizations, put into force by signature and worked off as a joint list. */
@NullMarked
package org.linli.matching.jointbuilding;

import org.jspecify.annotations.NullMarked;
