// The quarter's counts of one account, and what is written to them. Every write is told with a way back.
import {
  get_counting,
  type Observation,
  type ObservationInput,
  record_observation,
  undo_observation,
} from '../api/counting';
import type { Counting, CountingKpi, CountingPeriod, Id } from '../api/types';
import { day_for_nothing } from '../domain/counting';
import { counting as words } from '../i18n/counting';
import { toasts } from '../ui/toasts.svelte';
import { Resource } from './resource.svelte';

export class CountingStore extends Resource<Counting> {
  constructor(account_id: Id) {
    super(() => get_counting(account_id));
  }

  /**
   * Records a line and says so; for ten seconds it can be taken back. before: the line whose place it takes, which then
   * stands again. reread: reads again what the screen shows, after either.
   */
  async record(
    kpi_id: Id,
    input: ObservationInput,
    said: (line: Observation) => string,
    reread: () => Promise<void> = () => this.load(),
    before: Observation | null = null,
  ): Promise<void> {
    const { data: line } = await record_observation(kpi_id, input);
    await reread();
    toasts.show(said(line), async () => {
      await undo_observation(line, before);
      await reread();
    });
  }

  /** «Nothing to report» for a period: a count of 0. */
  async record_nothing(kpi: CountingKpi, period: CountingPeriod): Promise<void> {
    const on = day_for_nothing(period, this.data?.today ?? period.to);
    const input = { quantity: '0', on, ...(kpi.takes_out_of ? { out_of: '0' } : {}) };
    await this.record(kpi.id, input, () => words.nothing_noted(period.text));
  }
}
