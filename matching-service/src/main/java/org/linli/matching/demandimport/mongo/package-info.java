/** Import jobs and refused rows as documents. */
@NullMarked
package org.linli.matching.demandimport.mongo;

import org.jspecify.annotations.NullMarked;
