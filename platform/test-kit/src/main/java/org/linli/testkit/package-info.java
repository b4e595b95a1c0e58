/** What every module's tests share: real servers behind one switch, tokens of a real issuer, a plain HTTP client, and the house rules. */
@NullMarked
package org.linli.testkit;

import org.jspecify.annotations.NullMarked;
