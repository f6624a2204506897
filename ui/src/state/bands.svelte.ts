// Where the bands of the organization begin (R11), read once for the pictures that draw their target.
import { get_organization } from '../api/people';
import type { Organization } from '../api/types';
import { kBands } from '../charts/shapes';
import { Resource } from './resource.svelte';

class OrganizationBands extends Resource<Organization> {
  constructor() {
    super(get_organization);
  }

  /** In percent; the usual one while the setting is not read. */
  get green_from(): number {
    return this.data?.green_from ?? kBands.green_from;
  }
}

export const bands = new OrganizationBands();
