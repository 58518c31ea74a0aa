// The way back up, and the things to do in a region. Only what the person may see is a link.
import './region.css';
import { ancestorsOf } from '../../../../shared/domain/region.ts';
import { useAnswer } from '../../lib/answers.ts';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Region } from '../../lib/shapes.ts';

const words = wordsOf({
  id: {
    nation: 'Indonesia',
    path: 'Letak wilayah',
    tabs: 'Bagian',
    day: 'Hari',
    registry: 'Registri',
    certificates: 'Sertifikat',
    outcomes: 'Pertumbuhan',
    incidents: 'Kejadian',
    imports: 'Impor',
    reports: 'Laporan',
  },
  en: {
    nation: 'Indonesia',
    path: 'Place of the region',
    tabs: 'Sections',
    day: 'Day',
    registry: 'Registry',
    certificates: 'Certificates',
    outcomes: 'Growth',
    incidents: 'Incidents',
    imports: 'Import',
    reports: 'Reports',
  },
});

export type Tab = 'day' | 'registry' | 'certificates' | 'outcomes' | 'incidents' | 'imports' | 'reports';

type BreadcrumbProps = {
  code: string;
  date?: string | undefined;
  /** The query that the links keep. */
  search?: string;
  isOpen?: boolean;
};

/** The ancestors of a region, the nation first, as links where the person may look. */
export function Breadcrumb({ code, date, search = '', isOpen }: BreadcrumbProps) {
  const above = ancestorsOf(code).toReversed();
  return (
    <nav aria-label={words().path}>
      <ol class="crumbs">
        {(isOpen ? [...above, code] : above).map((one) => (
          <li key={one}>
            <Crumb code={one} view={(date ? `/days/${date}` : '') + search} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Crumb({ code, view }: { code: string; view: string }) {
  const { data } = useAnswer<Region>(`/v1/regions/${code}`);
  const name = code === 'ID' ? words().nation : (data?.name ?? code);
  if (!mayI('totals.read', { region: code })) return <span>{name}</span>;
  return <a href={`/regions/${code}${view}`}>{name}</a>;
}

export function Tabs({ code, current }: { code: string; current: Tab }) {
  const w = words();
  const at = `/regions/${code}`;
  const region = { region: code };
  const tabs = [
    { tab: 'day', href: at, isOpen: mayI('totals.read', region) },
    { tab: 'registry', href: `${at}/registry`, isOpen: mayI('site.read', region) },
    { tab: 'certificates', href: `${at}/certificates`, isOpen: mayI('certificate.read', region) },
    { tab: 'outcomes', href: `${at}/outcomes`, isOpen: mayI('outcomes.read', region) },
    { tab: 'incidents', href: `${at}/incidents`, isOpen: mayI('incident.manage', region) },
    { tab: 'imports', href: `${at}/imports`, isOpen: mayI('site.write', region) },
    { tab: 'reports', href: `${at}/reports`, isOpen: mayI('report.read', region) },
  ] as const;
  return (
    <nav aria-label={w.tabs} class="row no-print">
      {tabs
        .filter(({ isOpen }) => isOpen)
        .map(({ tab, href }) => (
          <a
            key={tab}
            class={tab === current ? 'button primary' : 'button'}
            href={href}
            aria-current={tab === current ? 'page' : undefined}
          >
            {w[tab]}
          </a>
        ))}
    </nav>
  );
}
