// What stands above every page of replication: where one is, and what the page is about. Only the first page has the tabs of the
// region: on the others what one came for begins higher up.
import '../region/region.css';
import type { ComponentChildren } from 'preact';
import { wordsOf } from '../../lib/language.ts';
import { Breadcrumb, Tabs } from '../region/region-nav.tsx';

const words = wordsOf({ id: { all: 'Replikasi' }, en: { all: 'Replication' } });

type Props = { code: string; title: string; isFirst?: boolean; children?: ComponentChildren };

export const ReplicationHead = ({ code, title, isFirst, children }: Props) => (
  <>
    <Breadcrumb code={code} isOpen />
    <header class="stack">
      {!isFirst && (
        <p class="no-print">
          <a href={`/regions/${code}/replication`}>← {words().all}</a>
        </p>
      )}
      <h1>{title}</h1>
      {isFirst && <Tabs code={code} current="replication" />}
      {children}
    </header>
  </>
);
