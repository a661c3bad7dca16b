import { firstPaint } from '#app/firstPaint.ts';
import { routeOf } from '#app/route.ts';

// A browser that is too old has been told so by the entry page.
if (document.documentElement.dataset.entry !== 'old') {
  // The entry page is how the essay begins. Who comes for anything else comes for what is not there yet.
  if (routeOf(location.hash).page === 'learn') await firstPaint();
  const { mount } = await import('#app/mount.tsx');
  await mount();
}
