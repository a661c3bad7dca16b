import { type PointerEvent, type RefObject, useRef } from 'react';
import type { Contact } from '#charts/frame/hand.ts';
import { useHand } from '#charts/frame/useHand.ts';
import { type NetworkLayout, placeOf } from '#charts/network/networkLayout.ts';
import { LIMITS } from '#core/experiment/defaults.ts';
import type { NetworkSpec } from '#core/experiment/experiment.ts';
import type { LabText } from '#text/text.ts';
import type { Refusal, RowNoun } from '#text/told.ts';
import { useLater } from '#text/useText.ts';
import { useMediaQuery } from '#ui/useMediaQuery.ts';
import styles from './Composer.module.css';
import type { Column } from './columns.ts';
import { whyNotUnits } from './edit.ts';
import type { Cursor } from './keyboard.ts';
import type { Saliency } from './saliency.ts';
import { UnitStepper } from './UnitStepper.tsx';

interface Props {
  detector: NetworkSpec;
  columns: readonly Column[];
  layout: NetworkLayout;
  rowNoun: RowNoun;
  cursor: Cursor;
  /** The column under the pointer or the keyboard. */
  active: number | null;
  /** What is said of the unit under the keyboard. */
  spoken: Saliency | null;
  /** The column whose settings are open, and its button. */
  open: number | null;
  opened: RefObject<HTMLButtonElement | null>;
  /** The pointer is over a column, at a place along it; null where no single place is meant. */
  onAim(column: number, place: number | null): void;
  onFocusColumn(column: number): void;
  onOpen(column: number): void;
  onUnits(column: number, by: 1 | -1): void;
  /** @param from units when the drag began, @param by pixels outwards since, @param pitch between units */
  onDrag(column: number, from: number, by: number, pitch: number): void;
  onAdd(gap: number): void;
}

/** Buttons for units fit below their column where there is so much room; else they show below the column in hand. */
const STEPPER = { fine: 80, coarse: 124 };

/** Columns so close that what belongs to them would run into one another; then it shows for the column in hand alone. */
export const isDense = ({ stride }: NetworkLayout) => stride < DENSE;
const DENSE = 28;

/** Numbers must not touch one another. */
const roomForCount = (units: number, stride: number) => stride >= (units > 99 ? 30 : 22);

/** What one takes hold of: laid over the drawing, one button for each column, and what belongs to it. */
export function ColumnControls(props: Props) {
  const { columns: words, composer: text } = useLater('lab');
  const { detector, columns, layout, rowNoun, cursor, active, spoken, open, opened } = props;
  const { flow, stride } = layout;
  const coarse = useMediaQuery('(pointer: coarse)');
  const across = flow === 'across';
  const roomForAll = !across || stride >= (coarse ? STEPPER.coarse : STEPPER.fine);
  const openAtPress = useRef<number | null>(null);
  return columns.map((column, i) => {
    const box = layout.columns[i]!;
    const editable = column.role !== 'input' && column.role !== 'output';
    const here = cursor.column === i;
    const { from, to } = layout.cross;
    const place = across
      ? { left: box.main - stride / 2, width: stride, top: from - 2, height: to - from + 4 }
      : { top: box.main - stride / 2, height: stride };
    const aim = (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === 'touch') return;
      const area = event.currentTarget.closest('fieldset')!.getBoundingClientRect();
      props.onAim(i, across ? event.clientY - area.top : event.clientX - area.left);
    };
    return (
      // A layer is what stands at its place, so its place is its key.
      <div key={String(i)} className={styles.part}>
        {i > 0 && (!isDense(layout) || active === i || active === i - 1) && <AddButton {...props} gap={i - 1} />}
        <button
          ref={open === i ? opened : undefined}
          type="button"
          className={across ? styles.column : styles.row}
          style={place}
          data-cursor={here && cursor.unit === null ? '' : undefined}
          tabIndex={here && cursor.unit === null ? 0 : -1}
          aria-label={words.sentence({ detector, column }, rowNoun)}
          aria-haspopup={column.role === 'input' ? undefined : 'dialog'}
          aria-expanded={column.role === 'input' ? undefined : open === i}
          onFocus={() => props.onFocusColumn(i)}
          onPointerMove={aim}
          onPointerDown={() => {
            openAtPress.current = open;
          }}
          // The press that closed the popover must not open it again.
          onClick={() => column.role !== 'input' && openAtPress.current !== i && props.onOpen(i)}
        >
          {!across && <span className={styles.rowName}>{words.short({ detector, column })}</span>}
        </button>
        {here && cursor.unit !== null && (
          <button
            key={cursor.unit}
            type="button"
            className={styles.unit}
            style={
              across
                ? { left: box.main - 12, top: placeOf(box, cursor.unit) - 12 }
                : { left: placeOf(box, cursor.unit) - 12, top: box.main - 12 }
            }
            data-cursor=""
            tabIndex={0}
            aria-label={spoken?.words ?? text.unit(cursor.unit + 1, column.units)}
            onClick={() => props.onOpen(i)}
          />
        )}
        {editable && <DragHandle {...props} at={i} />}
        <UnitStepper
          name={words.nameWithin(column)}
          units={column.units}
          style={
            across
              ? { left: box.main, top: layout.cross.to + 4 }
              : { right: 0, top: box.main - stride / 2, height: stride }
          }
          across={across}
          buttons={editable && (roomForAll || active === i)}
          visible={
            roomForAll ||
            active === i ||
            (roomForCount(column.units, stride) && (active === null || Math.abs(active - i) * stride > 60))
          }
          latent={column.role === 'latent'}
          whyNotLess={refusalIn(text, whyNotUnits(detector, i, -1))}
          whyNotMore={refusalIn(text, whyNotUnits(detector, i, 1))}
          onUnits={(by) => props.onUnits(i, by)}
          onAim={() => props.onAim(i, null)}
        />
      </div>
    );
  });
}

const refusalIn = ({ refusal }: LabText['composer'], why: Refusal | null) => why && refusal(why);

function AddButton({ detector, columns, layout, gap, onAdd }: Props & { gap: number }) {
  const { columns: words, composer: text } = useLater('lab');
  const { flow, stride } = layout;
  if (flow === 'down') return null;
  const inEncoder = gap <= detector.encoder.length;
  const side = inEncoder || !detector.decoder ? detector.encoder : detector.decoder;
  const full = side.length >= LIMITS.hiddenLayers.max;
  const label = full
    ? text.full(LIMITS.hiddenLayers.max)
    : text.addBetween(words.nameWithin(columns[gap]!), words.nameWithin(columns[gap + 1]!));
  return (
    <button
      type="button"
      className={styles.add}
      style={{ left: layout.columns[gap]!.main + stride / 2 - 12 }}
      tabIndex={-1}
      aria-label={label}
      aria-disabled={full}
      title={label}
      onClick={() => onAdd(gap)}
    >
      +
    </button>
  );
}

/** The end of a column, to be drawn out or pushed in. Keys and buttons do the same, so it needs no name. */
function DragHandle({ columns, layout, at, onDrag, onAim }: Props & { at: number }) {
  const start = useRef({ place: 0, units: 0, pitch: 0 });
  const across = layout.flow === 'across';
  const box = layout.columns[at]!;
  const placeOf = ({ clientX, clientY }: Contact) => (across ? clientY : clientX);
  const dragTo = (place: number) => onDrag(at, start.current.units, place - start.current.place, start.current.pitch);
  const hand = useHand({
    begin: (contact) => {
      const pitch = box.single ? box.pitch : layout.pitch;
      start.current = { place: placeOf(contact), units: columns[at]!.units, pitch };
    },
    move: (contact) => {
      onAim(at, null);
      dragTo(placeOf(contact));
    },
    end: () => {},
    takeBack: () => dragTo(start.current.place),
    hover: () => onAim(at, null),
  });
  return (
    <div
      className={across ? styles.handleAcross : styles.handleDown}
      style={across ? { left: box.main - 12, top: box.to - 5 } : { top: box.main - 12, left: box.to - 5 }}
      data-handle={at}
      {...hand}
    />
  );
}
