// Leaves out of the app what of zod no phone needs: its JSON Schema writer (the server documents the API) and its English
// sentences (people read ours). The writer's functions do nothing; a finding's message says no more than what was typed, by
// which shared/domain/issues.ts knows what is missing.
import type { Plugin } from 'vite';

const WRITER = /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/;
const SENTENCES = /zod\/v4\/locales\/en\.js$/;
const EXPORTED = /^export (?:const|function|class) (\w+)/gm;

const withoutSentences = 'export default () => ({ localeError: ({ input }) => String(input) });';

const withoutFunctions = (code: string): string =>
  [...code.matchAll(EXPORTED)].map(([, name]) => `export const ${name} = () => undefined;`).join('\n');

export const smallerZod = (): Plugin => ({
  name: 'smaller-zod',
  enforce: 'pre',
  transform: (code, id) => {
    if (SENTENCES.test(id)) return withoutSentences;
    return WRITER.test(id) ? withoutFunctions(code) : undefined;
  },
});
