// Sites with their dated enrolments in one item: a district's sites, their plan and their kitchen are one read.
// `version` guards every replacement; `profileVersion` is the ETag and moves only when the profile itself changes.
import * as z from 'zod';
import { kitchenId } from '../domain/identifiers.ts';
import { enrolment, siteProfile } from '../domain/site.ts';
import { standing } from '../domain/standing.ts';
import { audit } from './audit.ts';
import { kitchenIndex, placeIndex, siteKey, sitesOfKitchen } from './keys.ts';
import { Recent } from './recent.ts';
import type { Question, Table } from './table.ts';
import { present, putPresent, withdraw } from './withdrawn.ts';

const storedSite = z.object({
  type: z.literal('site'),
  id: z.string(),
  profile: siteProfile.extend({ kitchenId: kitchenId.optional() }),
  profileVersion: z.int(),
  enrolments: z.array(enrolment),
  standing,
  ...audit,
});
export type Site = z.infer<typeof storedSite>;

/** Its place in lists by place: a page may go on after it. */
export const siteKeys = ({ id, profile }: Site) => ({
  ...siteKey(id),
  ...placeIndex('SITE', profile.district, id),
});

const toItem = (site: Site) => ({
  ...siteKeys(site),
  ...(site.profile.kitchenId && kitchenIndex(site.profile.kitchenId, site.id)),
  ...site,
});

export class SiteStore {
  readonly #table: Table;
  readonly #recent = new Recent<Site>();
  constructor(table: Table) {
    this.#table = table;
  }

  async find(id: string): Promise<Site | undefined> {
    const item = present(await this.#table.get(siteKey(id)));
    return item && storedSite.parse(item);
  }

  /** As `find`, but perhaps a few seconds old. */
  findRecent(id: string): Promise<Site | undefined> {
    return this.#recent.get(id, () => this.find(id));
  }

  /** Writes `site` over the version that was read (undefined: a new site); false when someone else was first. */
  async put(site: Site, read: number | undefined): Promise<boolean> {
    const written = await putPresent(this.#table, toItem(site), read);
    this.#recent.forget(site.id);
    return written;
  }

  /** Takes a site back as if it had never been; false when someone else changed it. */
  async withdraw({ id, version }: Site): Promise<boolean> {
    const withdrawn = await withdraw(this.#table, siteKey(id), version);
    this.#recent.forget(id);
    return withdrawn;
  }

  /** A page of sites by place (`sitesOfRegency`, `sitesOfDistrict`). */
  async pageByPlace(question: Question) {
    const { items, last } = await this.#table.page({ ...question, index: 'by-place' });
    return { items: items.map((item) => storedSite.parse(item)), last };
  }

  async allByPlace(question: Question): Promise<Site[]> {
    const items = await this.#table.all({ ...question, index: 'by-place' });
    return items.map((item) => storedSite.parse(item));
  }

  async pageByKitchen(question: Question) {
    const { items, last } = await this.#table.page({ ...question, index: 'by-kitchen' });
    return { items: items.map((item) => storedSite.parse(item)), last };
  }
  /** Every site that a kitchen serves (eventually consistent). */
  async allByKitchen(kitchenId: string): Promise<Site[]> {
    const items = await this.#table.all({ ...sitesOfKitchen(kitchenId), index: 'by-kitchen' });
    return items.map((item) => storedSite.parse(item));
  }
}
