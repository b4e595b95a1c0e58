/** Speaks HTTP for projects. */
@NullMarked
package org.linli.project.incubation.web;

import org.jspecify.annotations.NullMarked;
