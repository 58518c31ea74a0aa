// Leaves out of the app what of zod no phone needs: its JSON Schema writer (the server documents the API), its English
// sentences (people read ours) and the forms of text that nothing here has (e-mail addresses, tokens, network addresses ...). The writer's functions do nothing; a finding's message says no more than what was typed, by
// which shared/domain/issues.ts knows what is missing.
import type { Plugin } from 'vite';

const WRITER = /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/;
const SENTENCES = /zod\/v4\/locales\/en\.js$/;
const SCHEMAS = /zod\/v4\/(core|classic)\/schemas\.js$/;
const FORMATS =
  'Email|URL|Emoji|NanoID|CUID|CUID2|XID|KSUID|ULID|UUID|GUID|IPv4|IPv6|MAC|CIDRv4|CIDRv6|Base64|Base64URL|E164|JWT|CustomStringFormat|ISOTime|ISODuration';
const FORMAT = new RegExp(`^export const (\\$?Zod(?:${FORMATS})) = [^]*?^}\\);`, 'gm');
/** Of texts, the short ways to those forms; date and time stay. */
const SHORT_WAYS =
  /^ {4}(?!date|time|duration)\w+\(params\) \{\n {8}return this\.check\(core\._\w+\(Zod\w+, params\)\);\n {4}\},\n/gm;
const EXPORTED = /^export (?:const|function|class) (\w+)/gm;

const withoutSentences = 'export default () => ({ localeError: ({ input }) => String(input) });';

const withoutFunctions = (code: string): string =>
  [...code.matchAll(EXPORTED)].map(([, name]) => `export const ${name} = () => undefined;`).join('\n');

export const smallerZod = (): Plugin => ({
  name: 'smaller-zod',
  enforce: 'pre',
  transform: (code, id) => {
    if (SENTENCES.test(id)) return withoutSentences;
    if (SCHEMAS.test(id)) return code.replace(FORMAT, 'export const $1 = undefined;').replace(SHORT_WAYS, '');
    return WRITER.test(id) ? withoutFunctions(code) : undefined;
  },
});
