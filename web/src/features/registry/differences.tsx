// The fields in which someone else's version differs from what is typed here; what either of them leaves empty counts too.
import { wordsOf } from '../../lib/language.ts';
import { fieldWords, valueWords } from './field-words.ts';

const words = wordsOf({
  id: { theirs: 'Punya mereka', empty: 'kosong' },
  en: { theirs: 'Theirs', empty: 'empty' },
});

type Fields = Readonly<Record<string, unknown>>;

export function Differences({ theirs, mine }: { theirs: object; mine: object }) {
  const [a, b] = [theirs as Fields, mine as Fields];
  const different = Object.entries(fieldWords()).filter(([name]) => a[name] !== b[name]);
  return (
    <dl>
      {different.map(([name, label]) => [
        <dt key={name}>
          {words().theirs}: {label}
        </dt>,
        <dd key={`${name}=`}>{textOf(a[name])}</dd>,
      ])}
    </dl>
  );
}

const textOf = (value: unknown): string => {
  const known: Readonly<Record<string, string>> = valueWords();
  return value === undefined ? words().empty : (known[String(value)] ?? String(value));
};
