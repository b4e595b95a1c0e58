/** What the features of the communities share: who may keep and read their registers, and how a command that names no version goes again. */
@NullMarked
package org.linli.matching.office;

import org.jspecify.annotations.NullMarked;
