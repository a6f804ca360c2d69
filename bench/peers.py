# /usr/bin/python3 bench/peers.py FILE ROUNDS: SciPy on a matrix or on lists that bench/matching.ts wrote.
# It gets the finished matrix, every place of a mentor a column of its own, in the form it likes best (float64).
import json, resource, sys, time
import numpy, scipy

file, rounds = sys.argv[1], int(sys.argv[2])
data = numpy.fromfile(file, dtype=numpy.int32)
kind, rows, columns = data[:3]
if kind == 0:
    from scipy.optimize import linear_sum_assignment

    scores = data[3:].reshape(rows, columns).astype(numpy.float64)
    del data
    solve = lambda: linear_sum_assignment(scores, maximize=True)
else:
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    starts = data[3 : 4 + rows]
    pairs = starts[-1]
    indices = data[4 + rows : 4 + rows + pairs]
    scores = csr_matrix((data[4 + rows + pairs :].astype(numpy.float64), indices, starts), shape=(rows, columns))
    solve = lambda: min_weight_full_bipartite_matching(scores, maximize=True)
times, cpu = [], []
for _ in range(rounds):
    begun, before = time.perf_counter(), time.process_time()
    pairs = solve()
    times.append(1000 * (time.perf_counter() - begun))
    cpu.append(1000 * (time.process_time() - before))
print(
    json.dumps(
        {
            "times": times,
            "cpu": cpu,
            "total": int(scores[pairs].sum()),
            "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            "version": "SciPy " + scipy.__version__,
        }
    )
)
