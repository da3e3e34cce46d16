/** A figure that has been promised. */
export interface Goal {
  name: string;
  value: number;
  unit: string;
  /** The value wanted: at least, or at most, this. */
  least?: number;
  most?: number;
}

/** The goals with whether each is reached; bounds are so many times as generous. What was not measured is not judged. */
export function judge(
  goals: readonly Goal[],
  generous: number,
): (Goal & { wanted: string; missed: boolean })[] {
  return goals
    .filter(({ value }) => !Number.isNaN(value))
    .map((goal) => {
      const { value, unit, least = 0, most = Number.POSITIVE_INFINITY } = goal;
      const bound = least > 0 ? least / generous : most * generous;
      const missed = least > 0 ? value < bound : value > bound;
      return { ...goal, wanted: `${least > 0 ? 'at least' : 'at most'} ${bound.toFixed(0)} ${unit}`, missed };
    });
}
