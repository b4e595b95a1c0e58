package org.linli.matching.assignment;

/** Hears of every assignment right after it was written by this instance. */
@FunctionalInterface
public interface AssignmentWatch {

    void written(AssignmentState state);
}
