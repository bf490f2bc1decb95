/** The language of segments: read from JSON, checked, written as SQL. */
@NullMarked
package com.hs6tools.crm.segments.filter;

import org.jspecify.annotations.NullMarked;
