@NullMarked
package org.linli.matching.online;

import org.jspecify.annotations.NullMarked;
