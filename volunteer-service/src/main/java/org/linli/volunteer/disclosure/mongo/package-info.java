/** Keeps the access log in MongoDB: one document an access, inserted and never written again; and approvals. */
@NullMarked
package org.linli.volunteer.disclosure.mongo;

import org.jspecify.annotations.NullMarked;
