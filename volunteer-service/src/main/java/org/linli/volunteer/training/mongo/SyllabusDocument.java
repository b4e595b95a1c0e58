package org.linli.volunteer.training.mongo;

import org.jspecify.annotations.Nullable;
import org.linli.volunteer.training.Syllabus;

/** A syllabus at rest. */
record SyllabusDocument(
        String name,
        String content,
        int learningMinutes,
        String organizer,
        @Nullable String grants,
        @Nullable Integer validMonths,
        int passMark) {

    static SyllabusDocument of(Syllabus syllabus) {
        return new SyllabusDocument(
                syllabus.name(),
                syllabus.content(),
                syllabus.learningMinutes(),
                syllabus.organizer(),
                syllabus.grants(),
                syllabus.validMonths(),
                syllabus.passMark());
    }

    Syllabus syllabus() {
        return new Syllabus(name, content, learningMinutes, organizer, grants, validMonths, passMark);
    }
}
