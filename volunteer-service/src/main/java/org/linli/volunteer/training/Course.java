package org.linli.volunteer.training;

/** A course that a body offers; its sessions are held at times. It is written once: a changed syllabus is another course. */
public record Course(CourseId id, String area, Syllabus syllabus, String createdBy) {}
