/**
 * The local persons: a fixed list, one per role, and two open patterns, {@code <role>@<area>} and {@code volunteer:<id>}.
 * Decides which names exist, with which roles and area, and that every one of them shares the secret of this installation.
 */
@NullMarked
package org.linli.local.signin.person;

import org.jspecify.annotations.NullMarked;
