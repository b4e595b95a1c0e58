/** Wires project-service; nothing here decides a rule. */
@NullMarked
package org.linli.project.configuration;

import org.jspecify.annotations.NullMarked;
