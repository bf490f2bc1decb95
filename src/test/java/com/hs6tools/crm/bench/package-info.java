/** Measures the packaged program beside bare SQL of the same work: {@code ./crm bench}. */
@NullMarked
package com.hs6tools.crm.bench;

import org.jspecify.annotations.NullMarked;
