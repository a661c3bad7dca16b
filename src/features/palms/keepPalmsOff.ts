import { PalmsOffSliders, type SliderContact } from './palmsOffSliders.ts';

/** Keeps palms from moving any slider of the page. To be called once, before anything is drawn. */
export function keepPalmsOff(): void {
  // Written past React, which then hears of it as of any other change.
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
  const rule = new PalmsOffSliders((slider, value) => {
    set!.call(slider, value);
    (slider as HTMLInputElement).dispatchEvent(new Event('input', { bubbles: true }));
  });
  const listen = (type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel', tell: 'down' | 'move' | 'up') =>
    document.addEventListener(type, (event) => rule[tell](contactOf(event)), { capture: true, passive: true });
  listen('pointerdown', 'down');
  listen('pointermove', 'move');
  listen('pointerup', 'up');
  listen('pointercancel', 'up');
  document.addEventListener('keydown', () => rule.key(), { capture: true });
  document.addEventListener(
    'input',
    (event) => {
      const slider = sliderAt(event.target);
      const before = slider && event.isTrusted ? rule.voided(slider, event.timeStamp) : null;
      if (slider === null || before === null) return;
      event.stopImmediatePropagation();
      set!.call(slider, before);
    },
    { capture: true },
  );
}

function contactOf(event: PointerEvent): SliderContact {
  const { pointerId: id, pointerType: type, width, height, timeStamp: time } = event;
  return { id, type, time, size: Math.max(width, height), on: sliderAt(event.target) };
}

const sliderAt = (target: EventTarget | null): HTMLInputElement | null =>
  target instanceof HTMLInputElement && target.type === 'range' ? target : null;
