// The words of the local sign-in page, in both languages.
import type { Sentence } from '../../shared/domain/language.ts';

export const WORDS = {
  title: { id: 'Pilih siapa Anda', en: 'Choose who you are' },
  about: {
    id: 'Ini percobaan di komputer sendiri: tanpa kata sandi, semua orang dan sekolah hanya contoh.',
    en: 'This is a trial on your own computer: no password, and all people and schools are made up.',
  },
  other: { id: 'Orang lain', en: 'Someone else' },
  name: { id: 'Nama', en: 'Name' },
  grants: { id: 'Wewenang', en: 'Grants' },
  hint: {
    id: 'Peran dan cakupannya, dipisah spasi; kosongkan untuk orang yang baru punya kode akses. Misalnya',
    en: 'Roles with their scopes, separated by spaces; leave it empty for someone who only has an access code. Such as',
  },
  signIn: { id: 'Masuk', en: 'Sign in' },
  wrongPerson: {
    id: 'Isi nama, dan wewenang seperti pada contoh.',
    en: 'Fill in a name, and grants like those of the example.',
  },
  wrongRequest: {
    id: 'Halaman masuk ini dibuka dengan isian yang kurang atau salah. Kembali ke aplikasi dan coba masuk lagi.',
    en: 'This sign-in page was opened with something missing or wrong. Go back to the app and sign in again.',
  },
} as const satisfies Record<string, Sentence>;
