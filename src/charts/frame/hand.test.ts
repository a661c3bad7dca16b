import { describe, expect, it } from 'vitest';
import { type Contact, Hand, type HandActions } from './hand.ts';

const on = {} as HTMLElement;

/** A surface, and what was done to it so far: "begin 10", "move 20", "end 20", "take back". */
function surface(options: Partial<HandActions> = {}) {
  const done: string[] = [];
  const tell = (what: string) => (at: Contact) => void done.push(`${what} ${at.clientX}`);
  const act: HandActions = {
    begin: tell('begin'),
    move: tell('move'),
    end: tell('end'),
    hover: tell('hover'),
    takeBack: () => void done.push('take back'),
    ...options,
  };
  const hand = new Hand();
  let time = 0;
  const contact = (type: string, id: number, x: number, more: Partial<Contact> = {}): Contact => {
    time += 10;
    const spot = { clientX: x, clientY: 0 };
    return { on, id, type, ...spot, size: type === 'touch' ? 30 : 1, time, hovers: false, passed: [spot], ...more };
  };
  return {
    done,
    wait: (ms: number) => {
      time += ms;
    },
    down: (type: string, id: number, x: number, more?: Partial<Contact> & { main?: boolean }) =>
      hand.down(contact(type, id, x, more), more?.main ?? true, act),
    move: (type: string, id: number, x: number, more?: Partial<Contact>) => hand.move(contact(type, id, x, more), act),
    up: (type: string, id: number, x: number) => hand.up(contact(type, id, x), act),
    cancel: (type: string, id: number) => hand.cancel(contact(type, id, 0), act),
  };
}

describe('a hand on a surface', () => {
  it('draws from where it came down to where it is lifted', () => {
    for (const type of ['mouse', 'pen', 'touch']) {
      const { down, move, up, done } = surface();
      expect(down(type, 1, 10)).toBe(true);
      move(type, 1, 20);
      up(type, 1, 30);
      expect(done, type).toEqual(['begin 10', 'move 20', 'end 30']);
    }
  });

  it('draws with its main button alone', () => {
    const { down, move, up, done } = surface();
    expect(down('mouse', 1, 10, { main: false })).toBe(false);
    move('mouse', 1, 20);
    up('mouse', 1, 20);
    expect(done).toEqual([]);
  });

  it('points where it presses nothing; a finger never does', () => {
    const { move, done } = surface();
    move('mouse', 1, 10, { hovers: true });
    move('touch', 2, 20, { hovers: true });
    expect(done).toEqual(['hover 10']);
  });

  it('of a finger does nothing while it rests, and something once it is lifted', () => {
    const { down, move, up, done } = surface();
    down('touch', 1, 10);
    move('touch', 1, 13);
    expect(done).toEqual([]);
    up('touch', 1, 13);
    expect(done).toEqual(['begin 10', 'end 13']);
  });

  it('that comes second is left out, with mouse, finger and pen', () => {
    const { down, move, up, done } = surface();
    down('pen', 1, 10);
    expect(down('mouse', 2, 50)).toBe(false);
    move('mouse', 2, 60);
    up('pen', 1, 20);
    expect(done).toEqual(['begin 10', 'end 20']);
  });

  it('takes back what the system calls off', () => {
    const { down, move, cancel, done } = surface();
    down('touch', 1, 10);
    move('touch', 1, 20);
    cancel('touch', 1);
    move('touch', 1, 30);
    expect(done).toEqual(['begin 10', 'move 20', 'take back']);
  });
});

describe('a palm', () => {
  it('is what is too wide for a fingertip, also where it only grows to be', () => {
    const { down, move, done } = surface();
    expect(down('touch', 1, 10, { size: 90 })).toBe(false);
    down('touch', 2, 10);
    move('touch', 2, 20);
    move('touch', 2, 30, { size: 90 });
    expect(done).toEqual(['begin 10', 'move 20', 'take back']);
  });

  it('that rests first keeps no pen from drawing, and does nothing itself', () => {
    const { down, move, up, done } = surface();
    down('touch', 1, 300);
    move('touch', 1, 302);
    expect(down('pen', 2, 10)).toBe(true);
    move('pen', 2, 20);
    move('touch', 1, 340);
    up('touch', 1, 340);
    up('pen', 2, 30);
    expect(done).toEqual(['begin 10', 'move 20', 'end 30']);
  });

  it('that slid before the pen came has what it did taken back', () => {
    const { down, move, done } = surface();
    down('touch', 1, 300);
    move('touch', 1, 320);
    down('pen', 2, 10);
    expect(done).toEqual(['begin 300', 'move 320', 'take back', 'begin 10']);
  });

  it('is whatever touches while a pen is there, and soon after', () => {
    const { down, move, up, wait, done } = surface();
    down('pen', 1, 10);
    up('pen', 1, 20);
    expect(down('touch', 2, 300)).toBe(false);
    wait(2000);
    move('pen', 1, 30, { hovers: true });
    wait(2000);
    expect(down('touch', 3, 300)).toBe(false);
    wait(3000);
    expect(down('touch', 4, 300)).toBe(true);
    expect(done).toEqual(['begin 10', 'end 20', 'hover 30']);
  });

  it('that rests keeps no finger from drawing, unless a second finger is for the page', () => {
    const paper = surface();
    paper.down('touch', 1, 300);
    expect(paper.down('touch', 2, 10)).toBe(true);
    paper.move('touch', 2, 20);
    paper.up('touch', 1, 300);
    paper.up('touch', 2, 20);
    expect(paper.done).toEqual(['begin 10', 'move 20', 'end 20']);

    const plane = surface({ secondIsForPage: true });
    plane.down('touch', 1, 300);
    expect(plane.down('touch', 2, 10)).toBe(false);
    plane.up('touch', 2, 10);
    plane.up('touch', 1, 300);
    expect(plane.done).toEqual([]);
  });
});
