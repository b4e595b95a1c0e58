/** Tests of partners and agreements. */
@NullMarked
package org.linli.matching.jointbuilding;

import org.jspecify.annotations.NullMarked;
