// Writing down a certificate: what is on the paper, or how far it has come.
import { useState } from 'preact/hooks';
import {
  CERTIFICATE_STATUSES,
  type Certificate,
  type CertificateKind,
  certificate as schema,
} from '../../../../shared/domain/certificate.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import { kindName } from '../certificates/standing-words.ts';
import { EditForm } from './edit-form.tsx';
import { SelectField } from './select-field.tsx';
import { useVersioned } from './use-versioned.ts';

const words = wordsOf({
  id: {
    status: 'Keadaan',
    NOT_REGISTERED: 'belum didaftarkan',
    IN_PROCESS: 'sedang diurus',
    ISSUED: 'terbit',
    EXPIRED: 'habis masa berlakunya',
    REVOKED: 'dicabut',
    number: 'Nomor',
    issuer: 'Penerbit',
    issuedOn: 'Tanggal terbit',
    expiresOn: 'Berlaku sampai',
    note: 'Catatan (boleh kosong)',
    close: 'Tutup',
  },
  en: {
    status: 'State',
    NOT_REGISTERED: 'not registered',
    IN_PROCESS: 'in process',
    ISSUED: 'issued',
    EXPIRED: 'expired',
    REVOKED: 'revoked',
    number: 'Number',
    issuer: 'Issuer',
    issuedOn: 'Issued on',
    expiresOn: 'Valid until',
    note: 'Note (may be empty)',
    close: 'Close',
  },
});

const FIELDS = [
  { name: 'number', type: 'text' },
  { name: 'issuer', type: 'text' },
  { name: 'issuedOn', type: 'date' },
  { name: 'expiresOn', type: 'date' },
  { name: 'note', type: 'text' },
] as const;

type Text = { status: Certificate['status'] } & Record<(typeof FIELDS)[number]['name'], string>;
const BLANK: Text = { status: 'ISSUED', number: '', issuer: '', issuedOn: '', expiresOn: '', note: '' };

const toDraft = (text: Text) =>
  Object.fromEntries(Object.entries(text).filter(([, value]) => value.trim() !== '')) as Certificate;

type Props = {
  path: string;
  kind: CertificateKind;
  isNew: boolean;
  onClose: () => void;
  onSaved: () => void;
};

export function CertificateDialog({ path, kind, isNew, onClose, onSaved }: Props) {
  const { loaded, problem } = useVersioned<Certificate>(isNew ? undefined : path);
  const close = () => {
    onSaved();
    onClose();
  };
  return (
    <Dialog title={kindName(kind)} onClose={onClose}>
      {problem && <ProblemNote problem={problem} />}
      {loaded && <CertificateForm path={path} before={loaded.value} etag={loaded.etag} onSaved={close} />}
      <button type="button" onClick={onClose}>
        {words().close}
      </button>
    </Dialog>
  );
}

type FormProps = {
  path: string;
  before: Certificate | undefined;
  etag: string | null;
  onSaved: () => void;
};

function CertificateForm({ path, before, etag, onSaved }: FormProps) {
  const w = words();
  const [text, setText] = useState<Text>({ ...BLANK, ...before });
  return (
    <EditForm
      path={path}
      etag={etag}
      schema={schema}
      draft={toDraft(text)}
      idIssues={[]}
      mayWrite
      onSaved={onSaved}
    >
      {(problemAt) => (
        <>
          <SelectField
            id="certificate-status"
            label={w.status}
            value={text.status}
            onChange={(status) => setText({ ...text, status: status as Text['status'] })}
            options={CERTIFICATE_STATUSES.map((value) => ({ value, label: w[value] }))}
          />
          {FIELDS.map(({ name, type }) => (
            <TextField
              key={name}
              id={`certificate-${name}`}
              type={type}
              label={w[name]}
              value={text[name]}
              onChange={(value) => setText({ ...text, [name]: value })}
              problem={problemAt(name)}
            />
          ))}
        </>
      )}
    </EditForm>
  );
}
