import { fetchFile } from '#core/fetch/fetchFile.ts';
import { mount } from '../mount.tsx';

/** Where the build puts the script of the worker among the files. */
const WORKER = 'worker.js';

/** Starts the one-file edition, in which a worker has to be made before one can be started. */
async function start(): Promise<void> {
  const oneFile = globalThis.anomascopeOneFile!;
  const script = await fetchFile(WORKER);
  const { [WORKER]: _, ...files } = oneFile.files;
  const given = `self.anomascopeOneFile=${JSON.stringify({ files })};`;
  oneFile.worker = URL.createObjectURL(new Blob([given, script], { type: 'text/javascript' }));
  await mount();
}

// A browser that is too old has been told so by the entry page.
if (document.documentElement.dataset.entry !== 'old') void start();
