/** What was said and done with a customer, and what is still to do: interactions, tasks, the timeline. */
@NullMarked
@NamedInterface("activity")
package com.hs6tools.crm.customers.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
