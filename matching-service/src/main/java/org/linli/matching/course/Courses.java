package org.linli.matching.course;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;

/** Where courses are kept. */
public interface Courses {

    /** Keeps a new course; the same id twice is the same course. */
    Versioned<Course> add(Course course);

    /** The course, refusing with {@code resource.not-found}. */
    Versioned<Course> get(CourseId id);

    Versioned<Course> save(Course course, long expectedVersion);

    List<Versioned<Course>> page(Filter filter, int limit);

    /** Shows every course of an area that is announced or runs. */
    void eachOpen(String areaPrefix, Consumer<Versioned<Course>> reader);

    /** Shows every course that knows participants and had its last lesson on that day or before. */
    void eachWithParticipants(LocalDate lastLesson, Consumer<Versioned<Course>> reader);

    /** Shows every course whose tutors' calendars do not say yet what it says. */
    void eachToSettle(Consumer<Versioned<Course>> reader);

    /** Which courses a catalogue shows, newest first. */
    record Filter(
            String areaPrefix,
            @Nullable CourseField field,
            @Nullable CourseStatus status,
            @Nullable String after) {}
}
