package org.linli.volunteer.roster.web;

import java.io.IOException;
import java.util.List;

/** A table that is written row by row and never held as a whole; one that is not finished cannot be mistaken for a whole one. */
interface TableWriter {

    void row(List<String> cells) throws IOException;

    void finish() throws IOException;
}
