@NullMarked
package org.linli.matching.commit;

import org.jspecify.annotations.NullMarked;
