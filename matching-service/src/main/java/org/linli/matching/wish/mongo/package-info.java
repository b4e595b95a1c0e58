/** Keeps wishes in MongoDB, who wishes and where sealed; pictures sealed in a collection of their own. */
@NullMarked
package org.linli.matching.wish.mongo;

import org.jspecify.annotations.NullMarked;
