/** Degrees as typed, with comma or point; undefined while there are none. */
export const toCelsius = (text: string): number | undefined =>
  text.trim() === '' ? undefined : Number(text.trim().replace(',', '.').replace('−', '-'));
