// Reads a delivery note: by the camera where there is one and it may be used, by a typed code everywhere.
import { useEffect, useRef, useState } from 'preact/hooks';
import { type DeliveryNote, readNoteCode, readNoteText } from '../../../../shared/domain/delivery-note.ts';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import type { Delivery } from './form-props.ts';

const words = wordsOf({
  id: {
    aim: 'Arahkan kamera ke QR di surat jalan.',
    noCamera: 'Kamera tidak tersedia. Ketik kode di bawah QR.',
    code: 'Kode surat jalan',
    hint: 'Misalnya 120-80-7K',
    use: 'Pakai kode',
    wrongCode: 'Kode ini bukan untuk tempat dan hari ini. Periksa lagi.',
    wrongNote: 'Surat jalan ini bukan untuk tempat dan hari ini.',
    back: 'Kembali',
  },
  en: {
    aim: 'Point the camera at the QR code on the delivery note.',
    noCamera: 'There is no camera. Type the code under the QR code.',
    code: 'Code of the delivery note',
    hint: 'Such as 120-80-7K',
    use: 'Use code',
    wrongCode: 'This code is not for this place and day. Check it again.',
    wrongNote: 'This delivery note is not for this place and day.',
    back: 'Back',
  },
});

type Occasion = Pick<DeliveryNote, 'siteId' | 'serviceDate' | 'meal'>;
type Props = { occasion: Occasion; onRead: (delivery: Delivery) => void; onCancel: () => void };

const isFor = (note: DeliveryNote, { siteId, serviceDate, meal }: Occasion): boolean =>
  note.siteId === siteId && note.serviceDate === serviceDate && note.meal === meal;

export function NoteReader({ occasion, onRead, onCancel }: Props) {
  const w = words();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string>();
  const onText = (text: string) => {
    const note = readNoteText(text);
    if (note && isFor(note, occasion)) onRead(note);
    else if (note) setProblem(w.wrongNote);
  };
  const { video, hasCamera } = useCamera(onText);
  const useCode = (event: Event) => {
    event.preventDefault();
    const portions = readNoteCode(code, occasion);
    if (portions) onRead({ portions });
    else setProblem(w.wrongCode);
  };
  return (
    <form class="stack" onSubmit={useCode}>
      <p role="status">{hasCamera ? w.aim : w.noCamera}</p>
      {hasCamera && <video ref={video} muted playsInline aria-label={w.aim} class="camera" />}
      <TextField id="code" label={w.code} value={code} onChange={setCode} hint={w.hint} problem={problem} />
      <div class="row">
        <button type="submit" class="primary">
          {w.use}
        </button>
        <button type="button" onClick={onCancel}>
          {w.back}
        </button>
      </div>
    </form>
  );
}

/** Shows the camera in `video` and calls `onText` for every QR code it sees, until the component goes away. */
function useCamera(onText: (text: string) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const [hasCamera, setCamera] = useState(true);
  const latest = useRef(onText);
  latest.current = onText;
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isOver = false;
    import('./camera.ts')
      .then(({ watchCamera }) =>
        video.current ? watchCamera(video.current, (text) => latest.current(text)) : undefined,
      )
      .then(
        (stopCamera) => {
          stop = stopCamera;
          if (isOver) stop?.();
        },
        () => setCamera(false),
      );
    return () => {
      isOver = true;
      stop?.();
    };
  }, []);
  return { video, hasCamera };
}
