@NullMarked
package org.linli.matching.demandimport;

import org.jspecify.annotations.NullMarked;
