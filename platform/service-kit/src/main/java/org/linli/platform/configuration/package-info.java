/** Wires the kit into a service by auto-configuration; nothing here decides a rule. */
@NullMarked
package org.linli.platform.configuration;

import org.jspecify.annotations.NullMarked;
