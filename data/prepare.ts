import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Dataset } from '#core/dataset/dataset.ts';
import { encodeDataset, type Packing } from '#core/dataset/encode.ts';
import { BEAT_STEPS_PER_UNIT, buildBeats } from './buildBeats.ts';
import { buildConnections } from './buildConnections.ts';
import { catalogue, type RawFile } from './catalogue.ts';
import { parseBeats } from './parseBeats.ts';
import { parseConnections } from './parseConnections.ts';

function content(file: RawFile): Buffer {
  const path = file.container.endsWith('.gz') ? file.container : file.name;
  const bytes = readFileSync(`../shared/data/${path}`);
  const text = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
  if (createHash('sha256').update(text).digest('hex') !== file.sha256) throw new Error(`${path}: wrong sha256`);
  return text;
}
function write(dataset: Dataset, packing: Packing) {
  const { description, unpacked } = encodeDataset(dataset, packing);
  const packed = gzipSync(unpacked, { level: 9 });
  mkdirSync('public/data', { recursive: true });
  writeFileSync(`public/data/${dataset.id}.bin`, packed);
  writeFileSync(`public/data/${dataset.id}.json`, JSON.stringify({ ...description, bytes: packed.length }));
  console.log(dataset.id, dataset.rows, packed.length);
}
console.time('beats');
const e = catalogue.ecg5000;
const b = (f: RawFile) => parseBeats(content(f), f.rows, e);
write(buildBeats({ train: b(e.files.train), test: b(e.files.test) }, e), {
  perUnit: Array(140).fill(BEAT_STEPS_PER_UNIT),
  differences: true,
});
console.timeEnd('beats');
console.time('conn');
const k = catalogue.kddcup99;
const c = (f: RawFile) => parseConnections(content(f), f.rows, k);
write(buildConnections({ tenPercent: c(k.files.tenPercent), corrected: c(k.files.corrected) }, k), {
  perUnit: k.features.map((f) => f.perUnit),
  differences: false,
});
console.timeEnd('conn');
console.log(process.memoryUsage().rss / 1e6, process.resourceUsage().maxRSS / 1e3);
