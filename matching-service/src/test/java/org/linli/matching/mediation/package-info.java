@NullMarked
package org.linli.matching.mediation;

import org.jspecify.annotations.NullMarked;
