/**
 * Decides who learns in a community course, who teaches it and how often it was attended: the catalogue of science, calligraphy, reading and
 * smartphone courses. A child takes part with its guardian's consent only (SEC-01); places are never given twice, because a course and its
 * participants are one document; a tutor's lessons stand in the calendar that demands are confirmed against (MAT-05).
 */
@NullMarked
package org.linli.matching.course;

import org.jspecify.annotations.NullMarked;
