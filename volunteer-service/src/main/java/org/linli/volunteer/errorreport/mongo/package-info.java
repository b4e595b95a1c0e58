/** Keeps reports of errors in MongoDB. */
@NullMarked
package org.linli.volunteer.errorreport.mongo;

import org.jspecify.annotations.NullMarked;
