// What can go wrong with a request: a refusal by the server (RFC 9457), or no answer at all.
import { common } from '../i18n/common';
import type { Issue, Problem } from './types';

export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.title}`);
    this.name = 'ApiProblem';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  get issues(): Issue[] {
    return this.problem.issues;
  }

  has_code(code: string): boolean {
    return this.issues.some((issue) => issue.code === code);
  }
}

export class NetworkError extends Error {
  constructor(cause: unknown) {
    super('no answer from the server', { cause });
    this.name = 'NetworkError';
  }
}

/** True when one pointer names the other or something inside it. */
export function overlaps(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

/** One sentence for a person, in the language of the page. Server messages are used when there are some. */
export function describe(error: unknown): string {
  if (error instanceof NetworkError) return common.network;
  if (!(error instanceof ApiProblem)) return common.unexpected('');
  if (error.status === 412) {
    const change = error.problem.changed?.[0];
    return change === undefined
      ? common.changed_elsewhere_unnamed
      : common.changed_elsewhere(change.by, change.at_text);
  }
  if (error.has_code('https_required')) return common.https_required;
  if (error.status >= 500) return common.unexpected(error.problem.request_id);
  const messages = error.issues.map((issue) => issue.message);
  return messages.length > 0 ? messages.join(' ') : (error.problem.detail ?? error.problem.title);
}
