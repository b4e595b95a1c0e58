/** Disclosures and the access log over HTTP; the only replies of the register that hold plain personal data. */
@NullMarked
package org.linli.volunteer.disclosure.web;

import org.jspecify.annotations.NullMarked;
