/** Keeps vetting files in MongoDB. */
@NullMarked
package org.linli.volunteer.vetting.mongo;

import org.jspecify.annotations.NullMarked;
