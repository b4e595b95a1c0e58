/**
 * Takes in a file of demands as a job: a file that cannot be read is refused at once and nothing is stored; a row that cannot be taken
 * in is refused with its column and a code and stops no other row. The values of a refused row are kept nowhere.
 */
@NullMarked
package org.linli.matching.demandimport;

import org.jspecify.annotations.NullMarked;
