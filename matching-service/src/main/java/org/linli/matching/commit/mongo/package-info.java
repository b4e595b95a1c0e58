/** Keeps how far each plan has come in MongoDB. */
@NullMarked
package org.linli.matching.commit.mongo;

import org.jspecify.annotations.NullMarked;
