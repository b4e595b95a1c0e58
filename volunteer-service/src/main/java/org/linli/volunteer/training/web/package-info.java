/** Courses, trainings and credentials over HTTP. */
@NullMarked
package org.linli.volunteer.training.web;

import org.jspecify.annotations.NullMarked;
