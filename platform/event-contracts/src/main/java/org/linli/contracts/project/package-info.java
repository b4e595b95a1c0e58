/** Facts of project-service: projects and their stage gates. */
@NullMarked
package org.linli.contracts.project;

import org.jspecify.annotations.NullMarked;
