import { firstPaint } from '#app/firstPaint.ts';
import { routeOf } from '#app/route.ts';

// The entry page is how the essay begins. Who comes for anything else comes for what is not there yet.
if (routeOf(location.hash).page === 'learn') await firstPaint();
const { mount } = await import('#app/mount.tsx');
await mount();
