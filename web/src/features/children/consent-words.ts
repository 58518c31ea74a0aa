// A guardian's consent in words.
import type { Consent, ConsentState } from '../../../../shared/domain/child.ts';
import { wordsOf } from '../../lib/language.ts';

type Words = Record<ConsentState | Consent['givenBy'] | Consent['channel'], string>;

export const consentWords = wordsOf<Words>({
  id: {
    missing: 'Belum ada persetujuan',
    given: 'Disetujui',
    withdrawn: 'Persetujuan ditarik',
    mother: 'Ibu',
    father: 'Ayah',
    guardian: 'Wali',
    paper: 'Surat bertanda tangan',
    app: 'Lewat aplikasi',
    spoken: 'Lisan',
  },
  en: {
    missing: 'No consent yet',
    given: 'Consent given',
    withdrawn: 'Consent withdrawn',
    mother: 'Mother',
    father: 'Father',
    guardian: 'Guardian',
    paper: 'Signed paper',
    app: 'In the app',
    spoken: 'Spoken',
  },
});

export const consentText = (state: ConsentState): string => consentWords()[state];
