package org.linli.volunteer.training.mongo;

import org.springframework.data.annotation.Id;

/** A course at rest; {@code place} is division code and id, the order of lists. */
record CourseDocument(@Id String id, String place, String area, SyllabusDocument syllabus, String createdBy) {}
