@NullMarked
package org.linli.matching.jointaction;

import org.jspecify.annotations.NullMarked;
