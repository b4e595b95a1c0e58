/** MAT-08 双报到: serving Party members check in with the community they live in within a week and serve it; a reminder follows when they do not. 一编三定 groups them into units with fixed posts, duties and people; a grid team names its leader, members and groups. */
@NullMarked
package org.linli.matching.dualcheckin;

import org.jspecify.annotations.NullMarked;
