/**
 * Runs the PostgreSQL server that comes with the program: unpacks its binaries, makes and keeps a cluster in a folder,
 * and survives whatever is killed. Knows nothing of the business and nothing of Spring.
 */
@NullMarked
package com.hs6tools.postgres;

import org.jspecify.annotations.NullMarked;
