import { readAnswer } from '../../lib/chatgpt/answer.ts';
import { kindAt } from '../../lib/chatgpt/endpoints.ts';
import { kindByShape } from '../../lib/chatgpt/kind-by-shape.ts';
import { readPageText } from '../../lib/chatgpt/page-text/read.ts';
import { type Parsed, problem } from '../../lib/chatgpt/parsed.ts';
import { moment } from '../../lib/chatgpt/values.ts';
import type { Problem } from '../../lib/model/problem.ts';
import { z } from '../../lib/model/schema.ts';

export interface SavedFile {
  name: string;
  text: string;
}

/** What the command line says of all files; null where it says nothing. */
export interface SavedContext {
  path: string | null;
  at: Temporal.Instant | null;
  language: string | null;
  zone: string;
}

export type Outcome = { source: 'answer' | 'page-text'; read: Parsed | Problem };

/** What Spillway makes of a saved file: `.txt` is the visible text of the usage page, all else an answer. */
export function readSaved(file: SavedFile, context: SavedContext): Outcome {
  if (file.name.endsWith('.txt')) return fromPageText(file.text, context.at, context);
  const saved = unwrapped(file.text);
  const at = context.at ?? saved.at;
  return saved.isPageText ? fromPageText(saved.text, at, context) : fromAnswer(saved, at, context);
}

function fromPageText(text: string, at: Temporal.Instant | null, { language, zone }: SavedContext): Outcome {
  return { source: 'page-text', read: readPageText(text, { at: at ?? Temporal.Now.instant(), language, zone }) };
}

function fromAnswer(saved: Saved, at: Temporal.Instant | null, context: SavedContext): Outcome {
  const path = context.path ?? saved.path;
  const kind = path === null ? kindByShape(saved.body) : kindAt(new URL(path, 'https://chatgpt.com').pathname);
  if (kind === undefined && saved.body !== undefined)
    return {
      source: 'answer',
      read: problem(path === null ? 'unknown-shape' : 'unknown-address', saved.text),
    };
  return { source: 'answer', read: readAnswer(kind ?? 'usage', saved.text, at ?? Temporal.Now.instant()) };
}

interface Saved {
  text: string;
  body: unknown;
  path: string | null;
  at: Temporal.Instant | null;
  isPageText: boolean;
}

/**
 * People keep answers bare, or in an envelope that says where and when they were
 * read: `{endpoint, captured_at, response}`, for page text `{url, text}`.
 */
function unwrapped(text: string): Saved {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { text, body: undefined, path: null, at: null, isPageText: false };
  }
  const envelope = (body !== null && typeof body === 'object' ? body : {}) as Record<string, unknown>;
  const capturedAt = z.safeParse(moment, envelope.captured_at);
  const at = capturedAt.success ? capturedAt.data : null;
  if (typeof envelope.text === 'string' && 'url' in envelope)
    return { text: envelope.text, body: envelope.text, path: null, at, isPageText: true };
  if (typeof envelope.response !== 'object' || envelope.response === null)
    return { text, body, path: null, at, isPageText: false };
  const path = typeof envelope.endpoint === 'string' ? envelope.endpoint : null;
  return { text: JSON.stringify(envelope.response), body: envelope.response, path, at, isPageText: false };
}
