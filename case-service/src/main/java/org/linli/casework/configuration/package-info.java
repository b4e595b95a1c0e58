/** Wires case-service; nothing here decides a rule. */
@NullMarked
package org.linli.casework.configuration;

import org.jspecify.annotations.NullMarked;
