/** Tests of partners and agreements. */
@NullMarked
package org.linli.matching.partner;

import org.jspecify.annotations.NullMarked;
