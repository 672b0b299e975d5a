/** A refusal of the API, as RFC 9457 writes it. */
import type { RequestContext } from '../../../platform/http/routes.ts';
import { PROBLEMS, type ProblemCode, problem } from '../domain/problem.ts';

export function refuse(
  c: RequestContext,
  baseUrl: string,
  code: ProblemCode,
  more?: Record<string, unknown>,
): Response {
  const { status } = PROBLEMS[code];
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="Terreau"';
  return c.body(JSON.stringify(problem(code, baseUrl, more)), status, headers);
}
