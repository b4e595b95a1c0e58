/**
 * Decides whether an uploaded table (.xlsx or CSV) can be read, and reads it row by row in bounded memory.
 *
 * <p>A file is judged by its content. Opening it reads it through once, so every fault of the file as a whole shows before the first
 * row is used, and the number of rows is known; what a cell may hold is for the caller to decide.
 */
@NullMarked
package org.linli.platform.importer;

import org.jspecify.annotations.NullMarked;
