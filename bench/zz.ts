import { withLaboratory } from './inBrowser.ts';
import { measureDrags } from './dragTimes.ts';
await withLaboratory(async (lab) => { for (let i=0;i<2;i++) console.log(JSON.stringify(await measureDrags(lab))); });
