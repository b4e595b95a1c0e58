/** Speaks HTTP for the figures. */
@NullMarked
package org.linli.project.statistics.web;

import org.jspecify.annotations.NullMarked;
