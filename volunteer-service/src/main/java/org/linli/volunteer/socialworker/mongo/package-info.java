/** Keeps the register, campaigns and entries in MongoDB. */
@NullMarked
package org.linli.volunteer.socialworker.mongo;

import org.jspecify.annotations.NullMarked;
