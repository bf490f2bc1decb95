/** What was said and done with a customer, and what is still to do: interactions, tasks, the timeline. */
@NullMarked
package com.hs6tools.crm.customers.activity;

import org.jspecify.annotations.NullMarked;
