import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** How one variable goes with several others that go with each other. */
export interface RelativeWeights {
  /** Share of its variance that goes with all of them together (R²), 0 to 1. */
  readonly explained: number;
  /** One per predictor, their sum is `explained`. */
  readonly weights: readonly number[];
}

/** Below this an eigenvalue counts as none: predictors that say the same have fewer dimensions than names. */
const tiny = 1e-10;

/**
 * Relative weights: each predictor's share in what the predictors explain together, by way of the orthogonal variables closest to them. They describe what goes together, not what causes what.
 * @param correlations of all variables, the explained one first
 * @source Johnson 2000, A Heuristic Method for Estimating the Relative Weight of Predictor Variables in Multiple Regression, Multivariate Behavioral Research 35(1)
 */
export function relativeWeights(correlations: readonly (readonly number[])[]): RelativeWeights {
  const [first = [], ...others] = correlations;
  const criterion = first.slice(1);
  const predictors = new Matrix(others.map((row) => row.slice(1)));
  const { realEigenvalues: values, eigenvectorMatrix: vectors } = new EigenvalueDecomposition(predictors, {
    assumeSymmetric: true,
  });
  /** P · diag(f(eigenvalue)) · P′ */
  const symmetric = (of: (value: number) => number): Matrix =>
    vectors.mmul(Matrix.diag(values.map((value) => (value > tiny ? of(value) : 0)))).mmul(vectors.transpose());
  const loadings = symmetric(Math.sqrt);
  const slopes = symmetric((value) => 1 / Math.sqrt(value)).mmul(Matrix.columnVector([...criterion]));
  const weights = criterion.map((_, predictor) =>
    slopes.to1DArray().reduce((sum, slope, via) => sum + loadings.get(predictor, via) ** 2 * slope ** 2, 0),
  );
  return { explained: weights.reduce((sum, weight) => sum + weight, 0), weights };
}
