import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSize } from '#charts/frame/useSize.ts';
import { NetworkDrawing } from '#charts/network/NetworkDrawing.tsx';
import { heightDown, layOutNetwork, unitAt, unitsAfterDrag } from '#charts/network/networkLayout.ts';
import type { Dataset } from '#core/dataset/dataset.ts';
import type { DetectorSpec, NetworkSpec } from '#core/experiment/experiment.ts';
import type { Frame } from '#core/frame.ts';
import { hasCollapsed } from '#core/network/collapse.ts';
import { useStore } from '#store/store.ts';
import type { LabText } from '#text/text.ts';
import { useLater } from '#text/useText.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { ColumnControls, isDense } from './ColumnControls.tsx';
import styles from './Composer.module.css';
import { ComposerIdea } from './ComposerIdea.tsx';
import { ComposerSignals } from './ComposerSignals.tsx';
import { columnsOf } from './columns.ts';
import { type Edit, withNewLayer, withoutLayer, withUnits } from './edit.ts';
import { type Command, type Cursor, commandOf } from './keyboard.ts';
import { LayerPopover } from './LayerPopover.tsx';
import { NetworkTools } from './NetworkTools.tsx';
import { type Picture, sharesOf } from './picture.ts';
import { usePicture } from './usePicture.ts';
import { useSaliency } from './useSaliency.ts';

/** Narrower than this, the signal flows downwards: there is room for a finger then. */
const NARROW = 560;

/** What the network is squeezed through is drawn large: dots, or bells, which are larger. In pixels. */
const LATENT_PITCH = { autoencoder: 20, vae: 30 };

/** The network, drawn, and the drawing is what one edits: by pointer, finger or keys. */
export function Composer({ dataset, detector }: { dataset: Dataset; detector: NetworkSpec }) {
  const [frame, size] = useSize<HTMLFieldSetElement>();
  const [cursor, setCursor] = useState<Cursor>({ column: 1, unit: null });
  const [focused, setFocused] = useState(false);
  const [hover, setHover] = useState<Cursor | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  /** What was said last, and the network that it was said of: of another it would not be true. */
  const [saying, setSaying] = useState<{ text: string; of: DetectorSpec | null }>({ text: '', of: null });
  const said = saying.of === detector ? saying.text : '';
  const say = (text: string) => setSaying({ text, of: useStore.getState().experiment.detector });
  const text = useLater('lab');
  const { change, composer } = text;
  const walked = useRef(false);
  const help = useId();
  const opened = useRef<HTMLButtonElement>(null);

  const columns = useMemo(() => columnsOf(detector, dataset.features), [detector, dataset.features]);
  const flow = size.width < NARROW ? 'down' : 'across';
  const latent = detector.encoder.length + 1;
  const layout = useMemo(() => {
    const units = columns.map((column) => column.units);
    return layOutNetwork(units, size, flow, { column: latent, pitch: LATENT_PITCH[detector.kind] });
  }, [columns, size, flow, detector.kind, latent]);
  const { shown, sample, picture } = usePicture(dataset);
  // Weights are shown on the network they belong to, never on one that has been changed since.
  const current = shown.plan !== null && sameNetwork(shown.detector, detector) ? picture : null;

  const at = useMemo(() => clamp(cursor, columns), [cursor, columns]);
  // Not an effect that comes later: that of a drawing before the key's could come after it, and take the key for done.
  useLayoutEffect(() => {
    if (!walked.current) return;
    walked.current = false;
    frame.current?.querySelector<HTMLElement>('[data-cursor]')?.focus();
  });

  const apply = (edit: Edit, silent = false) => {
    if ('refused' in edit) {
      if (!silent) say(composer.refusal(edit.refused));
      return;
    }
    const { experiment, threshold, changeDetector } = useStore.getState();
    changeDetector(edit.detector);
    setCursor(edit.focus === at.column ? at : { column: edit.focus, unit: null });
    const edited = { ...experiment, detector: edit.detector };
    if (!silent) say(composer.done(change.summarize({ experiment, threshold }, { experiment: edited, threshold })));
  };
  const obey = (command: Command) => {
    walked.current = true;
    setHover(null);
    switch (command.do) {
      case 'move':
        setCursor(command.to);
        return;
      case 'units':
        apply(withUnits(detector, command.column, columns[command.column]!.units + command.by));
        return;
      case 'add':
        apply(withNewLayer(detector, command.gap, dataset.features));
        return;
      case 'remove':
        apply(withoutLayer(detector, command.column));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const command = commandOf(
      event.key,
      at,
      columns.map((column) => column.units),
      flow === 'down',
    );
    if (command === null) return;
    event.preventDefault();
    obey(command);
  };

  const looked = hover ?? (focused ? at : null);
  const { at: active, saliency } = useSaliency(looked, columns, current, sample, dataset.rowNoun, text);
  // The pointer may be elsewhere: what the keyboard is at keeps its own name.
  const spoken = useSaliency(at, columns, current, sample, dataset.rowNoun, text).saliency;
  const inputShade = useMemo(() => (sample ? sharesOf(sample.meanRow) : null), [sample]);
  const drawn = columns.map((column, i) => ({ ...column, ...UNKNOWN, ...current?.layers[i - 1] }));
  drawn[0]!.shade = inputShade;
  const ready = size.width > 0;
  const trouble = current && troubleOf(current, shown.frame, dataset.rowNoun.one, text);
  const words = saliency?.words ?? null;
  return (
    <>
      <ComposerIdea
        detector={detector}
        inputs={dataset.features}
        onLatentUnits={(units) => apply(withUnits(detector, latent, units))}
      />
      <div className={styles.board}>
        <NetworkTools detector={detector} across={flow === 'across' && !isDense(layout)} />
        <fieldset
          ref={frame}
          className={styles.space}
          style={flow === 'down' ? { minHeight: heightDown(columns.length) } : undefined}
          aria-label={composer.board}
          aria-describedby={help}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onPointerLeave={() => setHover(null)}
        >
          {ready && (
            <>
              <NetworkDrawing
                size={size}
                layout={layout}
                columns={drawn}
                kernels={current?.kernels ?? null}
                active={active}
              />
              <ComposerSignals
                {...{ dataset, size, layout, saliency, sample }}
                plan={shown.plan}
                frame={shown.frame}
                current={current !== null}
              />
              <ColumnControls
                {...{ detector, columns, layout, spoken, open, opened }}
                rowNoun={dataset.rowNoun}
                cursor={at}
                active={looked?.column ?? null}
                onAim={(column, place) =>
                  setHover({
                    column,
                    unit: place === null ? null : unitAt(layout.columns[column]!, place, columns[column]!.units),
                  })
                }
                onFocusColumn={(column) => setCursor((old) => (old.column === column ? old : { column, unit: null }))}
                onOpen={(column) => {
                  setCursor({ column, unit: null });
                  setOpen(column);
                }}
                onUnits={(column, by) => apply(withUnits(detector, column, columns[column]!.units + by))}
                onDrag={(column, from, by, pitch) =>
                  apply(withUnits(detector, column, unitsAfterDrag(from, by, pitch)), true)
                }
                onAdd={(gap) => apply(withNewLayer(detector, gap, dataset.features))}
              />
            </>
          )}
        </fieldset>
      </div>
      <VisuallyHidden>
        <span id={help}>{composer.keys[flow]}</span>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
      {open !== null && columns[open] && (
        <LayerPopover
          key={open}
          {...{ detector, columns }}
          at={open}
          anchor={opened}
          onEdit={apply}
          onLeave={(edit) => {
            setOpen(null);
            walked.current = true;
            apply(edit);
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {/* What the unit in hand does, or what is wrong. */}
      <p className={trouble && !words ? styles.warning : styles.words}>{words ?? trouble ?? (said || composer.hint)}</p>
    </>
  );
}

/** What is wrong with a network that has begun to learn, the worst of it; null where nothing is. */
function troubleOf({ network, spread }: Picture, frame: Frame | null, row: string, text: LabText): string | null {
  if (!frame?.network) return null;
  if (frame.epoch > 0 && hasCollapsed(spread)) return text.allAlike(network, spread, row);
  return text.deadUnits(network, frame.network.deadUnits);
}

const UNKNOWN: Picture['layers'][number] = { shade: null, dead: null, bells: null };

function clamp({ column, unit }: Cursor, columns: readonly { units: number }[]): Cursor {
  const at = Math.min(column, columns.length - 1);
  return { column: at, unit: unit === null ? null : Math.min(unit, columns[at]!.units - 1) };
}

/** Whether two detectors have the same layers, so that the weights of one are those of the other. */
function sameNetwork(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
