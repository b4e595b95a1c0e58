/** Speaks HTTP for a case's team. */
@NullMarked
package org.linli.casework.casefile.web;

import org.jspecify.annotations.NullMarked;
