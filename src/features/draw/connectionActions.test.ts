import { beforeEach, expect, it } from 'vitest';
import { useStore } from '#store/store.ts';
import { connection } from '#text/en/lab/connection.ts';
import { resetFeature, resetRow, setFeature } from './connectionActions.ts';

const { steps } = connection;
const ID = 'kddcup99';
const now = () => useStore.getState().edits[ID]!.present;
const { undoDrawing, redoDrawing } = useStore.getState();

beforeEach(() => {
  useStore.getState().forgetDrawings();
  useStore.getState().edit(ID, { row: { start: [1, 2], values: [1, 2], name: 'a row' }, what: 'start' });
});

it('takes back what was done to a row, moves of one slider together', () => {
  setFeature(ID, 0, 5, 'bytes', steps);
  setFeature(ID, 0, 6, 'bytes', steps);
  setFeature(ID, 1, 7, 'count', steps);
  expect(now()).toMatchObject({ row: { values: [6, 7] }, what: 'change count' });
  undoDrawing(ID);
  expect(now()).toMatchObject({ row: { values: [6, 2] }, what: 'change bytes' });
  undoDrawing(ID);
  expect(now().row?.values).toEqual([1, 2]);
  redoDrawing(ID);
  expect(now().row?.values).toEqual([6, 2]);
});

it('takes back a reset, and the beginning itself', () => {
  setFeature(ID, 0, 5, 'bytes', steps);
  resetFeature(ID, 0, 'bytes', steps);
  setFeature(ID, 1, 7, 'count', steps);
  resetRow(ID, steps);
  expect(now().row?.values).toEqual([1, 2]);
  undoDrawing(ID);
  expect(now().row?.values).toEqual([1, 7]);
  for (let i = 0; i < 5; i++) undoDrawing(ID);
  expect(now().row).toBeNull();
});

it('does nothing to a row that nobody has begun', () => {
  useStore.getState().forgetDrawings();
  setFeature(ID, 0, 5, 'bytes', steps);
  expect(now().row).toBeNull();
});
