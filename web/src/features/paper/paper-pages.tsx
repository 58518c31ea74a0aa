// The pages about samples and forms, below a kitchen's or a site's day: loaded when one of them is opened.
import { NotFoundPage } from '../../app/not-found-page.tsx';
import { later } from '../../lib/later.ts';

const SamplesPage = later(() => import('../samples/samples-page.tsx').then((m) => m.SamplesPage));
const LabelsPage = later(() => import('../samples/labels-page.tsx').then((m) => m.LabelsPage));
const KitchenFormsPage = later(() => import('./kitchen-forms-page.tsx').then((m) => m.KitchenFormsPage));
const SiteFormsPage = later(() => import('./site-forms-page.tsx').then((m) => m.SiteFormsPage));

const PAGES: Partial<Record<string, typeof SiteFormsPage>> = {
  'kitchens/samples': SamplesPage,
  'kitchens/labels': LabelsPage,
  'kitchens/forms': KitchenFormsPage,
  'sites/forms': SiteFormsPage,
};

type Props = { of: string; id: string; date: string; page: string };

/** The page of that name, of kitchens or of sites. */
export function PaperPages({ id, date, page, of }: Props) {
  const Page = PAGES[`${of}/${page}`];
  return Page ? <Page id={id} date={date} /> : <NotFoundPage />;
}
