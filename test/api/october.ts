// Days for tests that each need one of their own.
/** Working days of October, another one at each call, so that no test sees another's facts. */
export function makeWorkingDays(): () => string {
  let days = 0;
  return () => {
    const day = Math.floor(days / 5) * 7 + 5 + (days % 5);
    days += 1;
    return `2026-10-${String(day).padStart(2, '0')}`;
  };
}
