/** Locks identities and material with one key per case, and wraps those keys with the installation's. */
@NullMarked
package org.linli.casework.casefile.vault;

import org.jspecify.annotations.NullMarked;
