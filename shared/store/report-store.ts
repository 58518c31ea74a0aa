// Published reports: immutable versions per region and period.
import * as z from 'zod';
import { type PublishedReport, publishedReport } from '../domain/report.ts';
import { reportKey, reportsOfRegion, versionsOfReport } from './keys.ts';
import type { Question, Table } from './table.ts';

const storedReport = z.object({ type: z.literal('report'), createdBy: z.string(), report: publishedReport });

export class ReportStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async find(region: string, period: string, version: number): Promise<PublishedReport | undefined> {
    const item = await this.#table.get(reportKey(region, period, version));
    return item && storedReport.parse(item).report;
  }

  async findLatest(region: string, period: string): Promise<PublishedReport | undefined> {
    const question = { ...versionsOfReport(region, period), newestFirst: true, limit: 1 };
    const [item] = (await this.#table.page(question)).items;
    return item && storedReport.parse(item).report;
  }

  /** Adds a version; false when that version exists. */
  add(report: PublishedReport, createdBy: string): Promise<boolean> {
    const key = reportKey(report.region.code, report.period, report.version);
    return this.#table.putNew({ ...key, type: 'report', createdBy, report });
  }

  async page(region: string, question: Pick<Question, 'limit' | 'after'>) {
    const { items, last } = await this.#table.page({
      ...reportsOfRegion(region),
      ...question,
      newestFirst: true,
    });
    return { items: items.map((item) => storedReport.parse(item).report), last };
  }
}
