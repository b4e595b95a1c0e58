@NullMarked
package org.linli.matching.onsiteservice;

import org.jspecify.annotations.NullMarked;
