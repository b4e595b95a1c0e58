/** Keeps stars in MongoDB: one document a volunteer and star. */
@NullMarked
package org.linli.volunteer.star.mongo;

import org.jspecify.annotations.NullMarked;
