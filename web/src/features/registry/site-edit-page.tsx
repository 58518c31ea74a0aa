// Adding or changing a site: what it is, where it is, which kitchen cooks for it; and its head counts.
import '../region/region.css';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { levelOf } from '../../../../shared/domain/region.ts';
import { siteProfile } from '../../../../shared/domain/site.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { wordsOf } from '../../lib/language.ts';
import { mayI } from '../../lib/me.ts';
import type { Site } from '../../lib/shapes.ts';
import { Breadcrumb } from '../region/region-nav.tsx';
import { EditForm } from './edit-form.tsx';
import { Enrolments } from './enrolments.tsx';
import { idIssues } from './id-issues.ts';
import { listRegionOf } from './list-region.ts';
import { BLANK_SITE, SiteFields, type SiteText, toSiteDraft, toSiteText } from './site-fields.tsx';
import { useVersioned } from './use-versioned.ts';

const words = wordsOf({
  id: {
    fresh: 'Titik layanan baru',
    id: 'NPSN sekolah, atau nomor posyandu',
    back: 'Kembali ke registri',
  },
  en: {
    fresh: 'New site',
    id: 'NPSN of the school, or number of the posyandu',
    back: 'Back to the registry',
  },
});

export function SiteEditPage({ id, code }: { id?: string; code?: string }) {
  const { loaded, problem } = useVersioned<Site>(id && `/v1/sites/${encodeURIComponent(id)}`);
  return (
    <div class="page narrow">
      {problem && <ProblemNote problem={problem} />}
      {loaded && (
        <SiteForm
          key={id}
          site={loaded.value}
          etag={loaded.etag}
          region={code ?? loaded.value?.district ?? 'ID'}
        />
      )}
    </div>
  );
}

/** A site that is added to a district's registry is in that district. */
const districtOf = (region: string): string => (levelOf(region) === 'district' ? region : '');

function SiteForm({ site, etag, region }: { site: Site | undefined; etag: string | null; region: string }) {
  const w = words();
  const { route } = useLocation();
  const [newId, setNewId] = useState('');
  const [text, setText] = useState(site ? toSiteText(site) : { ...BLANK_SITE, district: districtOf(region) });
  const place = text.district || region;
  const change = (part: Partial<SiteText>) => setText({ ...text, ...part });
  const id = site?.id ?? newId.trim().toUpperCase();
  return (
    <>
      <Breadcrumb code={region} isOpen />
      <h1>{site?.name ?? w.fresh}</h1>
      <EditForm
        path={`/v1/sites/${id}`}
        etag={etag}
        schema={siteProfile}
        draft={toSiteDraft(text, site?.village)}
        idIssues={site ? [] : idIssues(id, text.kind === 'school' ? 'school' : 'posyandu')}
        mayWrite={mayI('site.write', { region: site?.district ?? region })}
        onSaved={() => !site && route(`/sites/${id}/edit`)}
      >
        {(problemAt) => (
          <>
            {!site && (
              <TextField id="id" label={w.id} value={newId} onChange={setNewId} problem={problemAt('id')} />
            )}
            <SiteFields region={place} value={text} onChange={change} problemAt={problemAt} />
          </>
        )}
      </EditForm>
      {site && <Enrolments site={site} />}
      <a class="button" href={`/regions/${listRegionOf(place)}/registry`}>
        {w.back}
      </a>
    </>
  );
}
