// A picture that only a signed-in caller may read, as an address that an image can show.
import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/api.ts';

/** Undefined until it is there, or where it cannot be read. */
export function usePicture(path: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let isOver = false;
    let made: string | undefined;
    const show = (picture: Blob) => {
      if (isOver) return;
      made = URL.createObjectURL(picture);
      setUrl(made);
    };
    call(path)
      .then((answer) => answer.blob())
      .then(show, () => undefined);
    return () => {
      isOver = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [path]);
  return url;
}
