// What is looked for in a list of the registry: asked of the whole region a moment after the last key, and kept in the address.
import { useEffect, useState } from 'preact/hooks';
import { TextField } from '../../components/text-field.tsx';
import { withParams } from '../region/read-on.ts';
import { useQuery } from '../region/use-query.ts';

const PAUSE_MS = 300;

/** A list's path with what its search field asks for. */
export function useSearched(path: string): { path: string; isSearch: boolean } {
  const [text] = useQuery('q', '');
  const q = text.trim();
  return { path: q ? withParams(path, { q }) : path, isSearch: q !== '' };
}

export function SearchField({ label }: { label: string }) {
  const [asked, ask] = useQuery('q', '');
  const [text, setText] = useState(asked);
  useEffect(() => {
    const timer = setTimeout(() => text !== asked && ask(text, true), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, asked]);
  return <TextField id="find" type="search" label={label} value={text} onChange={setText} />;
}
