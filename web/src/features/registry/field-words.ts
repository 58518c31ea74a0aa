// The words for the registry's fields and for what may stand in them: the forms use them, and the comparison with someone
// else's version.
import { wordsOf } from '../../lib/language.ts';

const FIELDS = {
  id: {
    name: 'Nama',
    kind: 'Jenis',
    form: 'Bentuk',
    ownership: 'Status',
    status: 'Keadaan',
    district: 'Kecamatan',
    village: 'Desa atau kelurahan',
    lat: 'Lintang (boleh kosong)',
    lon: 'Bujur (boleh kosong)',
    kitchenId: 'Dapur',
    week: 'Hari layanan seminggu',
    capacity: 'Kapasitas, porsi sehari',
    openedOn: 'Mulai beroperasi',
  },
  en: {
    name: 'Name',
    kind: 'Kind',
    form: 'Form',
    ownership: 'Status',
    status: 'State',
    district: 'District',
    village: 'Village',
    lat: 'Latitude (may be empty)',
    lon: 'Longitude (may be empty)',
    kitchenId: 'Kitchen',
    week: 'Service days a week',
    capacity: 'Capacity, portions a day',
    openedOn: 'In operation since',
  },
};
export const fieldWords = wordsOf(FIELDS);

const VALUES = {
  id: {
    school: 'Sekolah',
    posyandu: 'Posyandu',
    public: 'Negeri',
    private: 'Swasta',
    active: 'aktif',
    suspended: 'dihentikan sementara',
    closed: 'tutup',
  },
  en: {
    school: 'School',
    posyandu: 'Posyandu',
    public: 'Public',
    private: 'Private',
    active: 'active',
    suspended: 'suspended',
    closed: 'closed',
  },
};
export const valueWords = wordsOf(VALUES);
