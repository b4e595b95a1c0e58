/** Plans, explanations and district locks as documents. */
@NullMarked
package org.linli.matching.plan.mongo;

import org.jspecify.annotations.NullMarked;
