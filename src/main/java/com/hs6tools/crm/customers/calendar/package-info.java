/** What somebody has to do, where his own calendar program reads it. */
@NullMarked
package com.hs6tools.crm.customers.calendar;

import org.jspecify.annotations.NullMarked;
