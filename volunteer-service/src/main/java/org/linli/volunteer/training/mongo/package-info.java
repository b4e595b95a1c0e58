/** Keeps courses, trainings and credentials in MongoDB. */
@NullMarked
package org.linli.volunteer.training.mongo;

import org.jspecify.annotations.NullMarked;
