/** How a document is kept: as immutable BSON bytes, decoded only as far as a reader needs it. */
@NullMarked
package org.linli.local.mongo.document;

import org.jspecify.annotations.NullMarked;
