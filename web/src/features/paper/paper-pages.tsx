// The pages about samples and forms, below a kitchen's or a site's day: loaded when one of them is opened.
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { later } from '../../lib/later.ts';

const SamplesPage = later(() => import('../samples/samples-page.tsx').then((m) => m.SamplesPage));
const LabelsPage = later(() => import('../samples/labels-page.tsx').then((m) => m.LabelsPage));
const KitchenFormsPage = later(() => import('./kitchen-forms-page.tsx').then((m) => m.KitchenFormsPage));
const SiteFormsPage = later(() => import('./site-forms-page.tsx').then((m) => m.SiteFormsPage));

const OF_KITCHEN = { samples: SamplesPage, labels: LabelsPage, forms: KitchenFormsPage };
const OF_SITE = { forms: SiteFormsPage };

type Props = { id: string; date: string; page: string; of: 'kitchen' | 'site' };

/** The page of that name, of a kitchen or a site. */
export function PaperPages({ id, date, page, of }: Props) {
  const pages: Partial<Record<string, typeof SiteFormsPage>> = of === 'kitchen' ? OF_KITCHEN : OF_SITE;
  const Page = pages[page];
  return Page ? <Page id={id} date={date} /> : <NotFoundPage />;
}
