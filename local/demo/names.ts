// Names that nobody can take for a real school: a form, `Contoh` (example), a flower, a number and `(fiktif)`.
const FLOWERS = [
  'Mawar',
  'Melati',
  'Kenanga',
  'Anggrek',
  'Dahlia',
  'Cempaka',
  'Teratai',
  'Seruni',
  'Flamboyan',
];

/** Such as `SD Contoh Mawar 012 (fiktif)`. */
export const inventedName = (form: string, i: number, number: string): string =>
  `${form} Contoh ${FLOWERS[i % FLOWERS.length]} ${number} (fiktif)`;
