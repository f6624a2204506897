// The thirteen factors with their definitions, read once for all screens of a review.
import { list_factors } from '../api/people';
import type { Factor, List } from '../api/types';
import { language } from '../i18n/language.svelte';
import { Resource } from './resource.svelte';

class Factors extends Resource<List<Factor>> {
  constructor() {
    super(list_factors);
  }

  /** In the order of the printed sheet. */
  get all(): Factor[] {
    return this.data?.items ?? [];
  }

  /** The code itself while the factors are not read yet. */
  name(code: string): string {
    return this.all.find((factor) => factor.code === code)?.[language.current].name ?? code;
  }
}

export const factors = new Factors();
