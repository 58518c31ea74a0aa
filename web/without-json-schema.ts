// Leaves zod's JSON Schema writer out of the app: the server documents the API, no phone does. Its functions are replaced
// by ones that do nothing, which nothing on a phone calls.
import type { Plugin } from 'vite';

const WRITER = /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/;
const EXPORTED = /^export (?:const|function|class) (\w+)/gm;

export const withoutJsonSchema = (): Plugin => ({
  name: 'without-json-schema',
  enforce: 'pre',
  transform: (code, id) =>
    WRITER.test(id)
      ? [...code.matchAll(EXPORTED)].map(([, name]) => `export const ${name} = () => undefined;`).join('\n')
      : undefined,
});
