/** Stores the demand list. */
@NullMarked
package org.linli.project.demandlist.mongo;

import org.jspecify.annotations.NullMarked;
