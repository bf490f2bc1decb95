package com.hs6tools.crm.demo;

import java.util.Map;

/** What sort of buyer somebody is, and which categories such a buyer turns to. */
enum Taste {
    WOOD(Map.of(
            "saws",
            3.0,
            "machines",
            5.0,
            "routers",
            4.0,
            "blades",
            1.6,
            "abrasives",
            1.6,
            "fasteners",
            1.7,
            "finishes",
            2.4,
            "welding",
            0.05)),
    METAL(Map.of(
            "grinders",
            3.0,
            "welding",
            5.0,
            "blades",
            1.8,
            "bits",
            1.5,
            "abrasives",
            1.5,
            "machines",
            0.02,
            "routers",
            0.1,
            "finishes",
            0.2)),
    BUILD(Map.of(
            "drills",
            2.2,
            "bits",
            1.8,
            "measuring",
            1.8,
            "safety",
            2.0,
            "fasteners",
            1.6,
            "machines",
            0.02,
            "finishes",
            0.8)),
    INSTALL(Map.of(
            "drills",
            1.8,
            "bits",
            2.0,
            "hand",
            1.7,
            "measuring",
            1.5,
            "workshop",
            1.3,
            "machines",
            0.01,
            "finishes",
            0.3)),
    RESALE(Map.of("bits", 2.2, "blades", 2.2, "hand", 1.6, "safety", 1.6, "machines", 0.1)),
    HOME(Map.of("hand", 1.9, "drills", 1.5, "machines", 0.03, "welding", 0.35, "air", 0.5, "safety", 0.7));

    private final Map<String, Double> liking;

    Taste(Map<String, Double> liking) {
        this.liking = liking;
    }

    double liking(String category) {
        return liking.getOrDefault(category, 1.0);
    }
}
