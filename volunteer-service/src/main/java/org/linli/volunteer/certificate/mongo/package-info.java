/** Keeps certificates and recording bodies in MongoDB; whatever names a person is sealed. */
@NullMarked
package org.linli.volunteer.certificate.mongo;

import org.jspecify.annotations.NullMarked;
