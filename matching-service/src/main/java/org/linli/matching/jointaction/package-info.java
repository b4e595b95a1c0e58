/** MAT-15 五社联动: a joint action says which of the five took part — community, social organizations, social workers, community volunteers, charity resources; a missing one is allowed and counted. Partners of four kinds (合伙人矩阵) state what each of them gave. */
@NullMarked
package org.linli.matching.jointaction;

import org.jspecify.annotations.NullMarked;
