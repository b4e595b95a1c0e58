/** Keeps committees and rooms in MongoDB, names and birth dates of mediators sealed. */
@NullMarked
package org.linli.matching.mediation.mongo;

import org.jspecify.annotations.NullMarked;
