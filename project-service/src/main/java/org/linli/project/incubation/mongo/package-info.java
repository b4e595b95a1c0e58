/** Stores projects. */
@NullMarked
package org.linli.project.incubation.mongo;

import org.jspecify.annotations.NullMarked;
