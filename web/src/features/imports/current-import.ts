// The import under way, or the last one: it runs on and keeps its result while other pages are looked at, and is its owner's
// alone.
import { computed, signal } from '@preact/signals';
import type { SchoolList } from '../../../../shared/domain/read-list.ts';
import { session } from '../../lib/me.ts';
import { warnOnClose } from '../../lib/use-unsaved.ts';
import { type RowOutcome, sendList } from './send-list.ts';

/** Every row that was answered, and what ended it early where something did. */
export type Done = { isTrial: boolean; outcomes: RowOutcome[]; isStopped: boolean; error: unknown };

export type Import = {
  owner: string | undefined;
  name: string;
  list: SchoolList;
  progress?: { sent: number; total: number } | undefined;
  done?: Done | undefined;
};

const latest = signal<Import>();
let isStopped = false;

export const currentImport = computed(() =>
  latest.value?.owner === session.value?.sub ? latest.value : undefined,
);

/** Begins with a list that was read, or with none. */
export function openList(opened: Pick<Import, 'name' | 'list'> | undefined): void {
  latest.value = opened && { ...opened, owner: session.value?.sub };
}

export function stopImport(): void {
  isStopped = true;
}

/** Sends the list that is open; the browser asks before the tab is closed meanwhile. */
export async function runImport(opened: Import, isTrial: boolean): Promise<void> {
  const { owner, name, list } = opened;
  const set = (part: Partial<Import>) => {
    latest.value = { owner, name, list, ...part };
  };
  const watch = new AbortController();
  warnOnClose(watch.signal);
  isStopped = false;
  set({ progress: { sent: 0, total: list.rows.length } });
  const { outcomes, error } = await sendList(list.rows, {
    dryRun: isTrial,
    onProgress: (sent, total) => set({ progress: { sent, total } }),
    isStopped: () => isStopped || session.value?.sub !== owner,
  });
  watch.abort();
  set({ done: { isTrial, outcomes, isStopped: isStopped || error !== undefined, error } });
}
