/** A newer build of the page lies ready. */
export const newerBuild = {
  title: 'A newer version of this page is ready',
  lead: 'It comes when you ask for it. Your experiment, answers and drawings stay; a network in training begins anew.',
  load: 'Load it',
  loading: 'Loading it …',
};
