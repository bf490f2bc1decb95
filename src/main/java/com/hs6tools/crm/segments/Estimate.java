package com.hs6tools.crm.segments;

import java.util.List;

/**
 * How many of all customers something holds for, judged by a sample of whole pages of their table (clusters of unequal size):
 * the ratio estimator and its variance of Cochran, Sampling Techniques (3rd ed. 1977), sections 9A.1 and 6.3.
 *
 * @param customers how many, rounded
 * @param margin half the width of the interval that holds the truth in 95 of 100 samples
 */
record Estimate(long customers, long margin) {
    private static final double IN_95_OF_100 = 1.96;

    /**
     * A page of the sample.
     *
     * @param customers how many are on it
     * @param found for how many of them it holds
     */
    record Cluster(long customers, long found) {}

    /** @param all how many customers there are */
    static Estimate of(List<Cluster> sample, long all) {
        long customers = sample.stream().mapToLong(Cluster::customers).sum();
        if (customers == 0) {
            return new Estimate(0, all);
        }
        double share = (double) sample.stream().mapToLong(Cluster::found).sum() / customers;
        double clusters = sample.size();
        double squares = sample.stream()
                .mapToDouble(c -> Math.pow(c.found() - share * c.customers(), 2))
                .sum();
        double notSampled = 1 - Math.min(1, (double) customers / all);
        double perCluster = customers / clusters;
        double variance =
                clusters < 2 ? 0.25 : notSampled * squares / (clusters * (clusters - 1) * perCluster * perCluster);
        // of what was not met in so many, up to three may be there in 95 of 100 samples ("rule of three")
        double atLeast = notSampled * 3 / customers;
        return new Estimate(
                Math.round(share * all), Math.round(Math.max(IN_95_OF_100 * Math.sqrt(variance), atLeast) * all));
    }
}
