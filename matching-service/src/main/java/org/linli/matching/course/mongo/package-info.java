/** Keeps courses in MongoDB, participants and guardians sealed. */
@NullMarked
package org.linli.matching.course.mongo;

import org.jspecify.annotations.NullMarked;
