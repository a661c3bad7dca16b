// Runs before any other script, and when no other can be had: the build puts it into the entry page itself, in the syntax
// of 2015, and what it asks of the browser must be as old.
(() => {
  /** What keeps the page from starting. `slow`: nothing has failed, but nothing has come either. */
  type Trouble = 'slow' | 'missing' | 'fault' | 'old' | 'file';

  const PATIENCE_MS = 10_000;

  const page = document.documentElement;
  let trouble: Trouble | null = null;
  let detail = '';

  keepTheme();
  allowOwnScripts();
  const lacking = missingFeatures();
  if (lacking.length > 0) tell('old', lacking.join(', '));
  document.addEventListener('readystatechange', show);
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', onRejection);
  addEventListener('online', () => trouble === 'missing' && troubleBox() && again());
  setTimeout(tell, PATIENCE_MS, 'slow');

  /** Before the first paint, so that a dark room is not lit up by a white flash. */
  function keepTheme(): void {
    try {
      const theme = /\b(?:light|dark)\b/.exec(localStorage.getItem('anomascope-theme') ?? '');
      if (theme) page.setAttribute('data-theme', theme[0]);
    } catch {}
  }

  /** Scripts come from the folder of this page or are made by it: the policy lets no other address become one. */
  function allowOwnScripts(): void {
    const { trustedTypes } = window as { trustedTypes?: { createPolicy(name: string, rules: object): void } };
    if (!trustedTypes) return;
    const folder = new URL('.', document.baseURI).href;
    trustedTypes.createPolicy('default', {
      createScriptURL(url: string): string | null {
        const { href, protocol } = new URL(url, document.baseURI);
        return href.indexOf(folder) === 0 || protocol === 'blob:' ? url : null;
      },
    });
  }

  /** What the page cannot do without and this browser lacks, by names that can be looked up. */
  function missingFeatures(): string[] {
    const features: [there: boolean, name: string][] = [
      ['noModule' in document.createElement('script'), 'modules'],
      ['Worker' in window, 'web workers'],
      ['structuredClone' in window, 'structuredClone'],
      ['DecompressionStream' in window, 'DecompressionStream'],
      ['toReversed' in Array.prototype, 'Array.prototype.toReversed'],
      ['popover' in page, 'popovers'],
    ];
    return features.filter((feature) => !feature[0]).map((feature) => feature[1]);
  }

  /** A script, or what it imports, could not be had, or threw. */
  function onError(event: ErrorEvent): void {
    if (event.target === window) tellFault(event.message);
    else if (/script|preload|stylesheet/i.test(kindOf(event.target as HTMLElement))) tellMissing();
  }

  function onRejection({ reason }: PromiseRejectionEvent): void {
    tellFault(String(reason?.message || reason));
  }

  function tellFault(message: string): void {
    // As Chrome and Firefox, Safari, and the bundler's loader of style sheets say that something did not arrive.
    if (/dynamically imported|importing a module|preload/i.test(message)) tellMissing();
    else tell('fault', message);
  }

  /** "SCRIPT", "LINK modulepreload" */
  function kindOf(element: HTMLElement): string {
    return `${element.nodeName} ${element.getAttribute('rel')}`;
  }

  function tellMissing(): void {
    tell(location.protocol === 'file:' ? 'file' : 'missing');
  }

  function tell(what: Trouble, words = ''): void {
    // Of several troubles the first is the cause of the others.
    if (trouble && trouble !== 'slow') return;
    trouble = what;
    detail = words.replace(/^Uncaught /, '');
    page.setAttribute('data-entry', what);
    show();
  }

  /** Where trouble is told of: there until the app takes the place of the entry page. */
  function troubleBox(): HTMLElement | null {
    return document.getElementById('entry-trouble');
  }

  function show(): void {
    const box = troubleBox();
    if (!trouble || !box || document.readyState === 'loading') return;
    const shown = window.self === window.top ? [trouble] : [trouble, `framed-${trouble}`];
    each(box, '[data-in]', (part) => {
      const meant = part.getAttribute('data-in')!.split(' ');
      part.hidden = !shown.some((what) => meant.indexOf(what) >= 0);
    });
    each(box, '[data-detail]', (place) => {
      place.textContent = detail;
    });
    const own = box.querySelector('a')!;
    own.href = own.textContent = location.href;
    box.querySelector('button')!.onclick = again;
    document.getElementById('entry-loading')!.hidden = trouble !== 'slow';
    box.hidden = false;
    // In a low frame it would be out of sight.
    if (box.getBoundingClientRect().bottom > innerHeight) box.scrollIntoView(false);
  }

  function each(box: HTMLElement, selector: string, act: (element: HTMLElement) => void): void {
    Array.prototype.forEach.call(box.querySelectorAll(selector), act);
  }

  function again(): void {
    location.reload();
  }
})();
