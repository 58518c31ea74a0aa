// The school year begins in July; its semesters are July to December and January to June.

/** First day of the semester that a day lies in. A new school's head counts hold from then, so that late days have a plan. */
export const semesterStart = (date: string): string =>
  `${date.slice(0, 4)}-${date.slice(5, 7) >= '07' ? '07' : '01'}-01`;
