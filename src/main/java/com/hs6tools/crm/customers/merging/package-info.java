/** Two records of the same customer become one, and two again. */
@NullMarked
package com.hs6tools.crm.customers.merging;

import org.jspecify.annotations.NullMarked;
