// What stands above every page of replication: where one is, and what the page is about.
import '../region/region.css';
import type { ComponentChildren } from 'preact';
import { Breadcrumb, Tabs } from '../region/region-nav.tsx';

type Props = { code: string; title: string; children?: ComponentChildren };

export const ReplicationHead = ({ code, title, children }: Props) => (
  <>
    <Breadcrumb code={code} isOpen />
    <header class="stack">
      <h1>{title}</h1>
      <Tabs code={code} current="replication" />
      {children}
    </header>
  </>
);
