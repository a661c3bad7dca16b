import { browserEngines } from '#worker/engines.ts';
import { loadDataset } from '#worker/load.ts';
import { type OpenWorkplace, type Workplace, workplaceOf } from './workplace.ts';

declare global {
  /** Opens a workplace in this page; there as soon as the page's script has run. */
  var openInPage: OpenWorkplace;
  /** Where whoever drives the page keeps the workplace it has opened. */
  var workplace: Workplace;
}

globalThis.openInPage = async (id, engine) =>
  workplaceOf(await loadDataset(id, '/data/', () => {}), await browserEngines().create(engine));
