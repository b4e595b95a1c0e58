/**
 * Decides what is told of projects in figures: how many stand in each stage, by the divisions of an area.
 *
 * <p>Figures are counted from the projects themselves by the indexed area, so they cannot drift from them.
 */
@NullMarked
package org.linli.project.statistics;

import org.jspecify.annotations.NullMarked;
