@NullMarked
package org.linli.matching.satisfaction;

import org.jspecify.annotations.NullMarked;
