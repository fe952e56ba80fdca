package org.clusterreview.demo.generator;

/** What an application is there to show. */
public enum DemoTrait {
    /** 80 enterprises, below the soft condition of 100. */
    FEW_ENTERPRISES,
    /** 85 亿元 of total revenue, below the hard condition of 100. */
    LOW_REVENUE,
    /** 25 % share of the leading industry, below the hard condition of 30 %. */
    LOW_SHARE,
    /** One of three of one city and field of which the registry holds one already. */
    QUOTA_GROUP,
    /** Its zone has two recognised clusters already. */
    UNIT_QUOTA,
    /** Same figures and marks as another. */
    TIE
}
