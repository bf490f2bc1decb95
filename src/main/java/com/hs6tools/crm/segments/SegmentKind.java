package com.hs6tools.crm.segments;

/** Whether the members follow the rules, or stay as they were when it was filled. */
enum SegmentKind {
    DYNAMIC,
    FIXED
}
