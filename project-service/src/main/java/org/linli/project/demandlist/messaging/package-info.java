/** Listens to matching-service. */
@NullMarked
package org.linli.project.demandlist.messaging;

import org.jspecify.annotations.NullMarked;
