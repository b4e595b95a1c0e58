/** Facts of matching-service: demands, plans and assignments. */
@NullMarked
package org.linli.contracts.matching;

import org.jspecify.annotations.NullMarked;
