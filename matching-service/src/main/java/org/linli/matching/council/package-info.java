/** MAT-16 童眼看玉屏: a council of children has a term and members whose guardians agreed; a motion is discussed, voted on, answered by a department within thirty days and done. An adopted motion becomes a demand. */
@NullMarked
package org.linli.matching.council;

import org.jspecify.annotations.NullMarked;
