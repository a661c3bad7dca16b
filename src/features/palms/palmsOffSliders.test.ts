import { expect, it } from 'vitest';
import { PalmsOffSliders, type Slider, type SliderContact } from './palmsOffSliders.ts';

/** A slider at 5 which, as in browsers, moves after the pointer was told of; what it was set back to; what had an effect. */
function desk() {
  const slider: Slider = { value: '5' };
  const setBack: string[] = [];
  const heard: string[] = [];
  const rule = new PalmsOffSliders((on, value) => {
    on.value = value;
    setBack.push(value);
  });
  let time = 0;
  const moveTo = (value: string) => {
    slider.value = value;
    const before = rule.voided(slider, time);
    if (before === null) heard.push(value);
    else slider.value = before;
  };
  const tell = (what: 'down' | 'move' | 'up', type: string, id: number, more: Partial<SliderContact>) => {
    time += 10;
    rule[what]({ id, type, time, size: type === 'touch' ? 30 : 1, on: slider, ...more });
  };
  return {
    ...{ slider, setBack, heard, rule, moveTo },
    wait: (ms: number) => {
      time += ms;
    },
    down: (type: string, id: number, more: Partial<SliderContact> = {}) => tell('down', type, id, more),
    move: (type: string, id: number, more: Partial<SliderContact> = {}) => tell('move', type, id, more),
    up: (type: string, id: number, more: Partial<SliderContact> = {}) => tell('up', type, id, more),
  };
}

it('lets mouse, pen and finger move it', () => {
  for (const type of ['mouse', 'pen', 'touch']) {
    const { down, move, up, moveTo, heard } = desk();
    down(type, 1);
    moveTo('6');
    move(type, 1);
    moveTo('7');
    up(type, 1);
    moveTo('7');
    expect(heard, type).toEqual(['6', '7', '7']);
  }
});

it('is not moved by what is too wide for a fingertip, nor by the press that follows a tap of it', () => {
  const { down, move, up, moveTo, wait, heard, slider } = desk();
  down('touch', 1, { size: 120 });
  moveTo('8');
  move('touch', 1, { size: 120 });
  moveTo('9');
  up('touch', 1, { size: 120 });
  moveTo('9');
  expect(heard).toEqual([]);
  expect(slider.value).toBe('5');
  // A screen reader moves it without a pointer.
  wait(600);
  moveTo('6');
  expect(heard).toEqual(['6']);
});

it('is back where it was when a palm that came first turns out to be one: a pen comes, or it widens', () => {
  const pen = desk();
  pen.down('touch', 1);
  pen.moveTo('9');
  pen.down('pen', 2, { on: null });
  expect(pen.setBack).toEqual(['5']);
  pen.move('touch', 1);
  pen.moveTo('8');
  expect(pen.slider.value).toBe('5');

  const wide = desk();
  wide.down('touch', 1);
  wide.moveTo('9');
  wide.move('touch', 1, { size: 120 });
  wide.moveTo('8');
  expect(wide.setBack).toEqual(['5']);
  expect(wide.heard).toEqual(['9']);
});

it('follows the pen on it, whatever the palm beside does', () => {
  const { down, move, moveTo, heard, slider } = desk();
  down('touch', 1);
  moveTo('9');
  down('pen', 2);
  moveTo('2');
  move('touch', 1);
  moveTo('8');
  move('pen', 2);
  moveTo('3');
  expect(heard).toEqual(['9', '2', '3']);
  expect(slider.value).toBe('3');
});

it('is moved by fingers again a while after the pen has gone, and by keys at any time', () => {
  const { down, up, moveTo, wait, rule, heard } = desk();
  down('pen', 1, { on: null });
  up('pen', 1, { on: null });
  down('touch', 2);
  moveTo('6');
  rule.key();
  moveTo('7');
  up('touch', 2);
  wait(3000);
  down('touch', 3);
  moveTo('8');
  expect(heard).toEqual(['7', '8']);
});
