/** Keeps activities in MongoDB. */
@NullMarked
package org.linli.volunteer.activity.mongo;

import org.jspecify.annotations.NullMarked;
