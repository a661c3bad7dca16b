import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser, launchFlags } from '../e2e/browser.ts';
import { median } from './median.ts';

/** What Lighthouse says of a page, as on a phone with a slow connection (its own default). Scores are out of 100. */
export interface Audit {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** On a simulated slow 4G connection. */
  largestContentfulPaintMs: number;
  /** Everything that comes over the wire before anybody scrolls. */
  kilobytes: number;
}

/** Fetched when it is asked for: with all that it brings along it is larger than the rest of our tools together. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const RUNS = 3;

/**
 * Audits a page; performance is the median of several runs, for it varies.
 * @param url of a server that compresses, as those do that serve such pages to the public
 * @throws Error when Lighthouse cannot be fetched or fails
 */
export async function auditPage(url: string): Promise<Audit> {
  const folder = mkdtempSync(join(tmpdir(), 'anomascope-lighthouse-'));
  try {
    const audits: Audit[] = [];
    for (let run = 0; run < RUNS; run++) audits.push(await auditOnce(url, join(folder, `${run}.json`)));
    const middle = (of: (audit: Audit) => number) => median(audits.map(of));
    return {
      ...audits[0]!,
      performance: middle(({ performance }) => performance),
      largestContentfulPaintMs: middle(({ largestContentfulPaintMs }) => largestContentfulPaintMs),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of Lighthouse's report, what is read here. */
interface Report {
  categories: Record<'performance' | 'accessibility' | 'best-practices' | 'seo', { score: number }>;
  audits: Record<'largest-contentful-paint' | 'total-byte-weight', { numericValue: number }>;
}

async function auditOnce(url: string, file: string): Promise<Audit> {
  const env = { ...process.env, CHROME_PATH: process.env.CHROME_PATH ?? findBrowser({ install: false }) };
  const chrome = ['--headless=new', ...launchFlags()].join(' ');
  const options = ['--quiet', `--chrome-flags=${chrome}`, '--output=json', `--output-path=${file}`];
  await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, ...options], { env });
  return readAudit(JSON.parse(readFileSync(file, 'utf8')) as Report);
}

export function readAudit({ categories, audits }: Report): Audit {
  const score = (category: keyof Report['categories']) => Math.round(100 * categories[category].score);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    largestContentfulPaintMs: audits['largest-contentful-paint'].numericValue,
    kilobytes: audits['total-byte-weight'].numericValue / 1000,
  };
}
