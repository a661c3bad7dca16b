"""Times scikit-learn, or NumPy where that has no such detector, on rows that are given: the yardstick of classical.ts.

Reads from stdin {"folder", "features", "runs", "cases": [{"kind", "training", "options"}]}, with float32 rows in the
folder, and writes {"version", "cases": [{"kind", "ms", "firstMs", "scores"}]}, where ms is the median processor time of a
fit and the scores of the test rows, which it leaves in the folder as float32, and firstMs the time of the first ones."""

import json
import sys
import time

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.covariance import LedoitWolf
from sklearn.decomposition import PCA
from sklearn.ensemble import IsolationForest
from sklearn.neighbors import LocalOutlierFactor, NearestNeighbors
from sklearn.svm import OneClassSVM


def mean(x, test, _):
    return ((test - x.mean(0)) ** 2).mean(1)


def summary(deviations, options):
    """Of a row's features, as asked."""
    return deviations.max(1) if options["summary"] == "largest" else deviations.mean(1)


def z_score(x, test, options):
    deviation = x.std(0)
    return summary(np.abs((test - x.mean(0)) / np.where(deviation == 0, 1, deviation)), options)


def mad(x, test, options):
    median = np.median(x, 0)
    spread = np.median(np.abs(x - median), 0)
    return summary(0.6745 * np.abs(test - median) / np.where(spread == 0, 1, spread), options)


def iqr(x, test, options):
    low, high = np.percentile(x, [25, 75], 0)
    spread = np.where(high == low, 1, high - low)
    reach = options["multiplier"] * spread
    return summary(np.maximum(0, np.maximum(low - reach - test, test - high - reach)) / spread, options)


def pca(x, test, options):
    # Ours is exact, too; scikit-learn's own choice for so many rows would be a randomised one.
    model = PCA(options["components"], svd_solver=options.get("solver", "full")).fit(x)
    return ((test - model.inverse_transform(model.transform(test))) ** 2).mean(1)


def mahalanobis(x, test, _):
    return LedoitWolf().fit(x).mahalanobis(test)


def k_nearest(x, test, options):
    distances = NearestNeighbors(n_neighbors=options["neighbours"], n_jobs=1).fit(x).kneighbors(test)[0]
    return {"mean": np.mean, "largest": np.max, "median": np.median}[options["distance"]](distances, 1)


def k_means(x, test, options):
    seed = options.get("seed", 1)
    model = KMeans(options["clusters"], n_init=options["restarts"], random_state=seed).fit(x)
    return model.transform(test).min(1)


def lof(x, test, options):
    return -LocalOutlierFactor(n_neighbors=options["neighbours"], novelty=True, n_jobs=1).fit(x).score_samples(test)


def isolation_forest(x, test, options):
    model = IsolationForest(
        n_estimators=options["trees"],
        max_samples=min(len(x), options["sampleSize"]),
        random_state=options.get("seed", 1),
        n_jobs=1,
    )
    return -model.fit(x).score_samples(test)


def one_class_svm(x, test, options):
    gamma = options["gamma"] or "scale"
    model = OneClassSVM(kernel=options["kernel"], nu=options["nu"], gamma=gamma, cache_size=64)
    return -model.fit(x).decision_function(test)


DETECTORS = {
    "mean": mean,
    "zScore": z_score,
    "mad": mad,
    "iqr": iqr,
    "pca": pca,
    "mahalanobis": mahalanobis,
    "kNearest": k_nearest,
    "kMeans": k_means,
    "lof": lof,
    "isolationForest": isolation_forest,
    "oneClassSvm": one_class_svm,
}


def main():
    asked = json.load(sys.stdin)

    def rows(name):
        return np.fromfile(f"{asked['folder']}/{name}", np.float32).reshape(-1, asked["features"])

    test = rows("test")
    cases = []
    for case in asked["cases"]:
        x = rows(case["training"])
        times = []
        for _ in range(asked["runs"] + 1):
            began = time.process_time()
            scores = DETECTORS[case["kind"]](x, test, case["options"])
            times.append(1000 * (time.process_time() - began))
        name = f"scores.{case['kind']}"
        np.asarray(scores, np.float32).tofile(f"{asked['folder']}/{name}")
        # The first run warms up.
        cases.append({"kind": case["kind"], "ms": float(np.median(times[1:])), "firstMs": times[0], "scores": name})
    json.dump({"version": sklearn.__version__, "cases": cases}, sys.stdout)


main()
