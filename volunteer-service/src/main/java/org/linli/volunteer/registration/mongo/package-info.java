/** Keeps the register in MongoDB: personal fields encrypted, each bound to its field and record; the identity number found by keyed hash. */
@NullMarked
package org.linli.volunteer.registration.mongo;

import org.jspecify.annotations.NullMarked;
