// A survey file of any size, read in pieces: first once through for its form, then as text.
import { createReadStream } from 'node:fs';
import { delimiterOf, markedEncoding, PLAIN_ENCODING } from '../shared/domain/read-list.ts';

export type SurveyForm = { encoding: string; delimiter: string; lines: number };

const LINE_END = 10;

/** Encoding and separator of a file, and about how many lines it has. */
export async function surveyForm(path: string): Promise<SurveyForm> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let [encoding, lines] = ['', 0];
  let head: Buffer | undefined;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (!head) encoding = markedEncoding(chunk) ?? '';
    head ??= chunk;
    lines += chunk.reduce((n, byte) => (byte === LINE_END ? n + 1 : n), 0);
    if (encoding === '' && !isUtf8(utf8, chunk)) encoding = PLAIN_ENCODING;
  }
  encoding ||= 'utf-8';
  return { encoding, delimiter: delimiterOf(new TextDecoder(encoding).decode(head)), lines };
}

function isUtf8(decoder: TextDecoder, chunk: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Turns the bytes of a file into text, piece by piece. */
export const toText = (encoding: string) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  };
