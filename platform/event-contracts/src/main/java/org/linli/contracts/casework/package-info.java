/** The only facts that case-service publishes: de-identified counts. */
@NullMarked
package org.linli.contracts.casework;

import org.jspecify.annotations.NullMarked;
