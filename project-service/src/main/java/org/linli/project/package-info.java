/** The service that grows projects: organizations' ideas through their stage gates, tied to demands that are really listed. */
@NullMarked
package org.linli.project;

import org.jspecify.annotations.NullMarked;
